package org.driftline.io.params;

import java.time.Duration;
import java.util.List;

import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.run.Direction;
import org.driftline.io.params.field.FieldReader;
import org.driftline.io.params.field.Range;

/** Reads what a run may add to plain leeway and current. */
final class OptionReader {
    private static final Range ERROR = Range.from(0, Uncertainty.MOST, "m/s");

    private static final Range WIND = Range.from(0, 100, "m/s");
    private static final Range SIGMA = Range.above(0, 50, "m/s");
    private static final Range FRACTION = Range.from(0, 1, "");
    private static final Range AGE = Range.above(0, 24 * 60 * 3600, "s");

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

    /** How particles meet the coast, and whether those that would start on land start at sea. */
    CoastlineRule coastline() {
        CoastlineAction action = params.oneOf("coastline_action", CoastlineAction.class, CoastlineAction.STRANDING);
        CoastlineRule rule = CoastlineRule.onPath(action);
        if (action == CoastlineAction.NONE) {
            if (params.has("ocean_only")) {
                params.refuse("ocean_only", "does not apply when coastline_action is none");
            }
            return rule;
        }
        return params.flag("ocean_only", true) ? rule : rule.leavingStartsOnLand();
    }

    Capsizing capsizing(Direction direction) {
        boolean possible = params.flag("capsizing", false);
        boolean atStart = params.flag("capsized", false);
        if (possible && !randomness) {
            params.refuse("capsizing", "does not apply without randomness");
        } else if (possible && atStart && direction == Direction.FORWARD) {
            params.refuse("capsizing", "does not apply to objects that are capsized from the start");
        } else if (possible && !atStart && direction == Direction.BACKWARD) {
            params.refuse("capsizing", "applies backward only with capsized true: backward, capsized objects turn up");
        }
        if (!possible) {
            refuseWithout("capsizing", "capsizing_wind_threshold", "capsizing_sigma");
        }
        if (!possible && !atStart) {
            refuseWithout("capsizing or capsized", "capsizing_leeway_fraction");
            return Capsizing.NONE;
        }
        double threshold = possible
                ? params.number("capsizing_wind_threshold", WIND, Capsizing.DEFAULT_WIND_THRESHOLD)
                : Capsizing.DEFAULT_WIND_THRESHOLD;
        double sigma =
                possible ? params.number("capsizing_sigma", SIGMA, Capsizing.DEFAULT_SIGMA) : Capsizing.DEFAULT_SIGMA;
        double fraction = params.number("capsizing_leeway_fraction", FRACTION, Capsizing.DEFAULT_LEEWAY_FRACTION);
        return Double.isNaN(threshold + sigma + fraction)
                ? Capsizing.NONE
                : new Capsizing(possible, atStart, threshold, sigma, fraction);
    }

    Limits limits() {
        double maxAge = limit("max_age_s", AGE);
        double north = limit("deactivate_north_of", Positions.LATITUDE);
        double south = limit("deactivate_south_of", Positions.LATITUDE);
        double east = limit("deactivate_east_of", Positions.LONGITUDE);
        double west = limit("deactivate_west_of", Positions.LONGITUDE);
        if (south >= north) {
            params.refuse("deactivate_south_of", "must be south of deactivate_north_of");
            return Limits.NONE;
        }
        Limits edges = new Limits(null, north, south, east, west);
        return Double.isNaN(maxAge)
                ? edges
                : new Limits(Duration.ofMillis(Math.max(1, Math.round(maxAge * 1000))), north, south, east, west);
    }

    /** No limit is the default, and there is nothing to tell about it. */
    private double limit(String field, Range range) {
        return params.has(field) ? params.number(field, range) : Double.NaN;
    }

    private void refuseWithout(String condition, String... fields) {
        for (String field : List.of(fields)) {
            if (params.has(field)) {
                params.refuse(field, "does not apply without " + condition);
            }
        }
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
