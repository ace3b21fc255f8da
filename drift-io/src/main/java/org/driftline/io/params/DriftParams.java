package org.driftline.io.params;

import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.origin.BackwardMethod;
import org.driftline.drift.release.Release;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.Parsed.Invalid;
import org.driftline.io.params.Parsed.Valid;
import org.driftline.io.params.field.FieldReader;
import org.driftline.io.params.field.Range;

/** The {@code params} of a drift mission. */
public final class DriftParams {
    private static final Range HOURS = Range.above(0, 24 * 60, "hours");
    private static final Range STEP = Range.from(1, 6 * 3600, "s");
    private static final Range OUTPUT_STEP = Range.from(1, 7 * 24 * 3600, "s");
    private static final Range PROBABILITY = Range.below(0, 1, "per hour");
    private static final List<Integer> USUAL_OUTPUT_STEPS = List.of(3600, 1800, 1200, 900, 600);

    private final FieldReader params;
    private final RunLimits most;
    private final BackwardReader backward;

    private DriftParams(FieldReader params, RunLimits most) {
        this.params = params;
        this.most = most;
        this.backward = new BackwardReader(params);
    }

    /** Reads parameters of a run within the usual limits; every mistake is found, not only the first. */
    public static Parsed parse(ObjectNode params) {
        return parse(params, RunLimits.USUAL);
    }

    /** Reads parameters of a run within limits; every mistake is found, not only the first. */
    public static Parsed parse(ObjectNode params, RunLimits most) {
        return new DriftParams(FieldReader.of(params), most).read();
    }

    private Parsed read() {
        boolean randomness = params.flag("randomness", true);
        Release release = new ReleaseReader(params, randomness, most.particles()).read();
        ObjectClass object = objectClass();
        Steps steps = steps();
        Direction direction = params.oneOf("direction", Direction.class, Direction.FORWARD);
        BackwardMethod method = backward.read(direction);
        LeftRight leftRight = params.oneOf("left_right", LeftRight.class, LeftRight.ALLEN);
        double jibing = jibing(randomness);
        long seed = seed(randomness);
        OptionReader options = new OptionReader(params, randomness);
        CoastlineRule coastline = options.coastline();
        Uncertainty uncertainty = options.uncertainty();
        Capsizing capsizing = options.capsizing(direction);
        Limits limits = options.limits();
        ForcingChoice forcing = new ForcingReader(params).read();
        params.refuseUnknown();
        if (release == null || object == null || !params.errors().isEmpty()) {
            return new Invalid(params.errors());
        }
        RunSpec run = RunSpec.of(object, List.of(release), steps.duration())
                .direction(direction)
                .timeStep(steps.time())
                .outputStep(steps.output())
                .seed(seed)
                .randomness(randomness)
                .jibeProbability(jibing)
                .leftRight(leftRight)
                .coastline(coastline)
                .uncertainty(uncertainty)
                .capsizing(capsizing)
                .limits(limits)
                .build();
        return checked(new DriftRequest(run, method, forcing, params.defaults()));
    }

    /** What only shows when everything else is known. */
    private Parsed checked(DriftRequest request) {
        RunSpec run = request.run();
        checkSize(run);
        Release release = run.releases().get(0);
        Duration span = Duration.between(release.start(), release.end());
        if (span.compareTo(lasting(run)) >= 0) {
            params.refuse("end_time", "must be before the end of the run");
        }
        if (request.backwardMethod() == BackwardMethod.ITERATIVE) {
            backward.check(run);
        }
        return params.errors().isEmpty() ? new Valid(request) : new Invalid(params.errors());
    }

    private void checkSize(RunSpec run) {
        if (run.records() > most.records()) {
            params.refuse(
                    params.has("output_step_s") ? "output_step_s" : "duration_hours",
                    "makes %d records; at most %d fit one result".formatted(run.records(), most.records()));
        } else if ((long) run.particles() * run.records() > most.positions()) {
            params.refuse(
                    params.has("particles") ? "particles" : "num_particles",
                    "makes %d particles times %d records; at most %d positions fit one result"
                            .formatted(run.particles(), run.records(), most.positions()));
        }
    }

    private static Duration lasting(RunSpec run) {
        return Duration.between(run.start(), run.end()).abs();
    }

    private @Nullable ObjectClass objectClass() {
        JsonNode value = params.required("object_type");
        if (value == null) {
            return null;
        }
        if (value.isIntegralNumber() || value.isTextual()) {
            ObjectClass found = ObjectClasses.find(value.asText()).orElse(null);
            if (found != null) {
                return found;
            }
        }
        params.refuse("object_type", "is not one of the object types: a number from 1 to 85, or a key such as PIW-1");
        return null;
    }

    private Steps steps() {
        double hours = params.number("duration_hours", HOURS);
        double time = params.number("time_step_s", STEP, (double) RunSpec.DEFAULT_TIME_STEP.toSeconds());
        Duration duration = seconds(hours * 3600);
        double output = params.has("output_step_s")
                ? params.number("output_step_s", OUTPUT_STEP)
                : usualOutputStep(duration, seconds(time));
        Steps steps = new Steps(duration, seconds(time), seconds(output));
        if (Double.isNaN(hours + time + output)) {
            return steps;
        }
        if (!isMultiple(steps.output(), steps.time())) {
            params.refuse("output_step_s", "must be a whole number of time steps of " + Range.number(time) + " s");
        } else if (!isMultiple(duration, steps.output())) {
            params.refuse("duration_hours", "must be a whole number of output steps of " + Range.number(output) + " s");
        }
        return steps;
    }

    /** Hourly records; closer ones when the run does not last whole hours. */
    private double usualOutputStep(Duration duration, Duration time) {
        int chosen = USUAL_OUTPUT_STEPS.stream()
                .filter(step -> isMultiple(duration, Duration.ofSeconds(step)))
                .filter(step -> isMultiple(Duration.ofSeconds(step), time))
                .findFirst()
                .orElse(USUAL_OUTPUT_STEPS.get(0));
        params.applied("output_step_s", Integer.toString(chosen));
        return chosen;
    }

    private double jibing(boolean randomness) {
        if (randomness) {
            return params.number("jibe_probability", PROBABILITY, RunSpec.DEFAULT_JIBE_PROBABILITY);
        }
        refuseWithoutRandomness("jibe_probability");
        return 0;
    }

    private long seed(boolean randomness) {
        if (randomness) {
            return params.whole("seed", 0);
        }
        refuseWithoutRandomness("seed");
        return 0;
    }

    private void refuseWithoutRandomness(String field) {
        if (params.has(field)) {
            params.refuse(field, "does not apply without randomness");
        }
    }

    private static Duration seconds(double seconds) {
        return Double.isNaN(seconds) ? Duration.ZERO : Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static boolean isMultiple(Duration whole, Duration part) {
        return part.toMillis() > 0 && whole.toMillis() % part.toMillis() == 0;
    }

    private record Steps(Duration duration, Duration time, Duration output) {}
}
