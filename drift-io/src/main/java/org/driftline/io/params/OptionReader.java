package org.driftline.io.params;

import org.driftline.drift.option.Uncertainty;

/** Reads what a run may add to plain leeway and current. */
final class OptionReader {
    private static final Range ERROR = Range.from(0, Uncertainty.MOST, "m/s");

    private final FieldReader params;
    private final boolean randomness;

    OptionReader(FieldReader params, boolean randomness) {
        this.params = params;
        this.randomness = randomness;
    }

    Uncertainty uncertainty() {
        double current = error("current_uncertainty");
        double currentUniform = error("current_uncertainty_uniform");
        double wind = error("wind_uncertainty");
        return Double.isNaN(current + currentUniform + wind)
                ? Uncertainty.NONE
                : new Uncertainty(current, currentUniform, wind);
    }

    /** Without randomness 0 is what happens anyway; anything else would be ignored. */
    private double error(String field) {
        double error = params.number(field, ERROR, 0);
        if (error > 0 && !randomness) {
            params.refuse(field, "does not apply without randomness");
            return 0;
        }
        return error;
    }
}
