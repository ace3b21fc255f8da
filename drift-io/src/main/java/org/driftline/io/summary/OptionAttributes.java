package org.driftline.io.summary;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.RunSummary;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Fallback;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.run.RunSpec;

/** What a run adds to plain leeway and current, under the names of the parameters; limits only where there are any. */
final class OptionAttributes {
    private OptionAttributes() {}

    static void add(Map<String, String> attributes, RunSpec run) {
        attributes.put("current_uncertainty", number(run.uncertainty().current()));
        attributes.put("current_uncertainty_uniform", number(run.uncertainty().currentUniform()));
        attributes.put("wind_uncertainty", number(run.uncertainty().wind()));
        addCapsizing(attributes, run.capsizing());
        addLimits(attributes, run.limits());
    }

    /** What stood in for gaps of wind and current, and for which share of the particle-steps. */
    static void addFallback(Map<String, String> attributes, Fallback fallback, RunSummary counts) {
        addFallback(attributes, "fallback_wind", fallback.wind());
        addFallback(attributes, "fallback_current", fallback.current());
        for (Quantity quantity : Quantity.values()) {
            Double share = counts.fallbackShares().get(quantity);
            if (share != null) {
                attributes.put("fallback_share_" + quantity.name().toLowerCase(Locale.ROOT), number(share));
            }
        }
    }

    private static void addFallback(Map<String, String> attributes, String name, @Nullable ConstantField constant) {
        if (constant != null) {
            attributes.put(name, number(constant.u()) + " m/s east, " + number(constant.v()) + " m/s north");
        }
    }

    private static void addCapsizing(Map<String, String> attributes, Capsizing capsizing) {
        attributes.put("capsizing", Boolean.toString(capsizing.possible()));
        attributes.put("capsized", Boolean.toString(capsizing.atStart()));
        if (capsizing.possible()) {
            attributes.put("capsizing_wind_threshold", number(capsizing.windThreshold()));
            attributes.put("capsizing_sigma", number(capsizing.sigma()));
        }
        if (!capsizing.isNone()) {
            attributes.put("capsizing_leeway_fraction", number(capsizing.leewayFraction()));
        }
    }

    private static void addLimits(Map<String, String> attributes, Limits limits) {
        Duration maxAge = limits.maxAge();
        if (maxAge != null) {
            attributes.put("max_age_s", number(maxAge.toMillis() / 1000.0));
        }
        addEdge(attributes, "north", limits.north());
        addEdge(attributes, "south", limits.south());
        addEdge(attributes, "east", limits.east());
        addEdge(attributes, "west", limits.west());
    }

    private static void addEdge(Map<String, String> attributes, String side, double degrees) {
        if (!Double.isNaN(degrees)) {
            attributes.put("deactivate_" + side + "_of", number(degrees));
        }
    }

    private static String number(double value) {
        return RunAttributes.number(value);
    }
}
