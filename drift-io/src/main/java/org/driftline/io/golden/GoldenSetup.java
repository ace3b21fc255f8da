package org.driftline.io.golden;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import org.driftline.drift.release.ExplicitParticle;

/**
 * What the rows of a family do not tell about its runs.
 *
 * @param name of the family, and of its file without {@code .csv} or {@code _seed0.json}
 * @param what is tried, in words
 * @param objectType number of the object class, empty where the rows tell it
 * @param tolerance largest distance allowed; NaN for statistics (m)
 * @param radius of a release with randomness; NaN for runs without (m)
 * @param wind where it is from
 * @param current where it is from
 * @param land file of land below {@code data}, empty for none
 * @param eps perturbations of some of its runs; null for none
 */
public record GoldenSetup(
        String name,
        String what,
        String objectType,
        double tolerance,
        double radius,
        Source wind,
        Source current,
        String land,
        @Nullable Eps eps) {

    /**
     * Where wind or current are from.
     *
     * @param file below {@code data}, empty for the same everywhere
     * @param east of what is the same everywhere; NaN where the rows tell it (m/s)
     * @param north of what is the same everywhere; NaN where the rows tell it (m/s)
     */
    public record Source(String file, double east, double north) {

        private static Source of(JsonNode node) {
            return node.isArray()
                    ? new Source("", node.get(0).asDouble(), node.get(1).asDouble())
                    : new Source(node.asText(""), Double.NaN, Double.NaN);
        }
    }

    /**
     * Perturbations given to the particles of some runs, in the order of the particles.
     *
     * @param column tells these runs
     * @param value what they have in the column
     * @param downwind one per particle (cm/s)
     * @param crosswind one per particle (cm/s)
     */
    public record Eps(String column, String value, List<Double> downwind, List<Double> crosswind) {
        public Eps {
            downwind = List.copyOf(downwind);
            crosswind = List.copyOf(crosswind);
        }

        private static @Nullable Eps of(JsonNode node) {
            return node.isMissingNode()
                    ? null
                    : new Eps(
                            node.path("column").asText(),
                            node.path("value").asText(),
                            numbers(node.path("downwind_cm_s")),
                            numbers(node.path("crosswind_cm_s")));
        }

        private static List<Double> numbers(JsonNode list) {
            List<Double> numbers = new ArrayList<>();
            list.forEach(number -> numbers.add(number.asDouble()));
            return numbers;
        }

        /** The particles with their perturbations, if the run is one of those. */
        List<ExplicitParticle> given(GoldenRun run, List<ExplicitParticle> particles) {
            if (!run.label(column, "").equals(value)) {
                return particles;
            }
            List<ExplicitParticle> given = new ArrayList<>();
            for (int i = 0; i < particles.size(); i++) {
                given.add(particles.get(i).withEps(downwind.get(i), crosswind.get(i)));
            }
            return given;
        }
    }

    static GoldenSetup of(JsonNode node) {
        return new GoldenSetup(
                node.path("name").asText(),
                node.path("what").asText(),
                node.path("object_type").asText(""),
                node.path("tolerance_m").asDouble(Double.NaN),
                node.path("radius_m").asDouble(Double.NaN),
                Source.of(node.path("wind")),
                Source.of(node.path("current")),
                node.path("land").asText(""),
                Eps.of(node.path("eps")));
    }
}
