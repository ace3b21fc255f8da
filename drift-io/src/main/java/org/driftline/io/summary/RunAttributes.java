package org.driftline.io.summary;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.PolygonRelease;
import org.driftline.drift.release.Release;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.sea.SeaMoves;
import org.driftline.io.params.field.AppliedDefault;
import org.driftline.io.runforcing.RunForcing;

/**
 * Every parameter of a run with its value, and what it was made from: the same text for the same order, wherever it is
 * computed.
 */
public final class RunAttributes {
    private RunAttributes() {}

    /** All of them by name, in the order in which they are to be shown. */
    public static Map<String, String> of(RunOutcome outcome) {
        Map<String, String> attributes = new LinkedHashMap<>();
        addProgram(attributes);
        addRun(attributes, outcome.request().run());
        if (outcome.request().run().direction() == Direction.BACKWARD) {
            attributes.put("backward_method", lower(outcome.request().backwardMethod()));
        }
        if (outcome.kept().isSample()) {
            attributes.put("stored_every", Integer.toString(outcome.kept().every()));
        }
        for (Release release : outcome.request().run().releases()) {
            addRelease(attributes, release);
        }
        addForcing(attributes, outcome);
        attributes.put(
                "defaults_applied",
                outcome.request().defaultsApplied().stream()
                        .map(RunAttributes::text)
                        .collect(Collectors.joining("; ")));
        return attributes;
    }

    private static void addProgram(Map<String, String> attributes) {
        attributes.put("engine", "Driftline Leeway");
        attributes.put("engine_version", EngineVersion.text());
        attributes.put("object_table_version", ObjectClasses.VERSION);
    }

    private static void addRun(Map<String, String> attributes, RunSpec run) {
        attributes.put("object_type", Integer.toString(run.object().number()));
        attributes.put("object_key", run.object().key());
        attributes.put("object_description", run.object().description());
        attributes.put("direction", lower(run.direction()));
        attributes.put("start_time", run.start().toString());
        attributes.put("end_time", run.end().toString());
        attributes.put("duration_hours", number(run.duration().toMillis() / 3_600_000.0));
        attributes.put("time_step_s", number(run.timeStep().toMillis() / 1000.0));
        attributes.put("output_step_s", number(run.outputStep().toMillis() / 1000.0));
        attributes.put("num_particles", Integer.toString(run.particles()));
        attributes.put("seed", Long.toString(run.seed()));
        attributes.put("randomness", Boolean.toString(run.randomness()));
        attributes.put("jibe_probability", number(run.jibeProbability()));
        OptionAttributes.add(attributes, run);
        attributes.put("left_right", lower(run.leftRight()));
        attributes.put("coastline_action", lower(run.coastline().action()));
        attributes.put("coastline_contact", lower(run.coastline().contact()));
        attributes.put("ocean_only", Boolean.toString(run.coastline().oceanOnly()));
    }

    private static void addRelease(Map<String, String> attributes, Release release) {
        addTimes(attributes, release.start(), release.end());
        if (release instanceof PointRelease point) {
            attributes.put("release", "point " + text(point.centre()));
            attributes.put("radius_m", number(point.radius()));
            attributes.put("radius_type", lower(point.radiusType()));
        } else if (release instanceof LineRelease line) {
            attributes.put(
                    "release",
                    "line " + line.path().stream().map(RunAttributes::text).collect(Collectors.joining(" to ")));
            attributes.put("radius_m", number(line.fromRadius()) + " to " + number(line.toRadius()));
            attributes.put("radius_type", lower(line.radiusType()));
        } else if (release instanceof PointsRelease points) {
            attributes.put(
                    "release",
                    "points "
                            + points.points().stream().map(RunAttributes::text).collect(Collectors.joining(", ")));
            attributes.put("radius_m", number(points.radius()));
            attributes.put("radius_type", lower(points.radiusType()));
        } else if (release instanceof PolygonRelease polygon) {
            attributes.put("release", "polygon filled at random, rings (longitude latitude) " + text(polygon.rings()));
        } else if (release instanceof ExplicitRelease explicit) {
            attributes.put("release", explicit.number() + " particles given one by one");
        }
    }

    private static void addTimes(Map<String, String> attributes, Instant start, Instant end) {
        attributes.put("release_start", start.toString());
        attributes.put("release_end", end.toString());
    }

    private static void addForcing(Map<String, String> attributes, RunOutcome outcome) {
        RunForcing forcing = outcome.forcing();
        boolean waves = forcing.forcing().stokesDrift() != null;
        attributes.put("stokes_drift", Boolean.toString(waves));
        for (String kind : waves ? List.of("wind", "current", "stokes_drift") : List.of("wind", "current")) {
            attributes.put("forcing_" + kind, forcing.names(kind));
            attributes.put("forcing_" + kind + "_sha256", forcing.checksums(kind));
            attributes.put("forcing_" + kind + "_grid", forcing.grids(kind));
        }
        OptionAttributes.addFallback(attributes, forcing.forcing().fallback(), outcome.counts());
        attributes.put("synthetic", Boolean.toString(forcing.synthetic()));
        attributes.put("land_mask", forcing.forcing().land().name());
        attributes.put("land_mask_resolution", forcing.forcing().land().resolution());
        SeaMoves seaMoves = outcome.counts().seaMoves();
        attributes.put("starts_moved_to_sea", Integer.toString(seaMoves.moved()));
        attributes.put("starts_moved_at_most_m", number(Math.ceil(seaMoves.farthest())));
        attributes.put("degraded", Boolean.toString(!outcome.reservations().isEmpty()));
        attributes.put("reservations", String.join("; ", outcome.reservations()));
    }

    private static String text(List<List<LonLat>> rings) {
        return rings.stream()
                .map(ring -> ring.stream()
                        .map(corner -> number(corner.lon()) + " " + number(corner.lat()))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(" "));
    }

    private static String text(LonLat place) {
        return "latitude " + number(place.lat()) + " longitude " + number(place.lon());
    }

    private static String text(AppliedDefault applied) {
        return applied.field() + " = " + applied.value();
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
