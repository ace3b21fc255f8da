package org.driftline.drift.golden;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.Forcing;
import org.driftline.drift.LeftRight;
import org.driftline.drift.RunSpec;
import org.driftline.drift.RunSpecBuilder;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.ExplicitParticle;
import org.driftline.drift.seed.ExplicitRelease;

class ConstantForcingGoldenTest {

    private static final double TOLERANCE = 1;

    @Test
    void constantWindAndCurrentAtFourPlaces() {
        Forcing forcing = constant(7, 3, 0.25, -0.125);
        Comparison comparison = new Comparison("a_constant");

        GoldenTable.runs("a_constant.csv", "place", "object_type", "seed_orientation", "time_step_s")
                .forEach((run, rows) -> {
                    RunSpec spec = spec(object(run.get(1)), seeds(rows), 24)
                            .timeStep(Duration.ofSeconds(Long.parseLong(run.get(3))))
                            .build();
                    comparison.add(run.toString(), rows, Recording.of(spec, forcing));
                });

        comparison.finish(TOLERANCE);
    }

    @Test
    void sixteenWindDirections() {
        Comparison comparison = new Comparison("a_winddir");

        GoldenTable.runs("a_winddir.csv", "wind_toward_deg", "seed_orientation").forEach((run, rows) -> {
            GoldenRow first = rows.get(0);
            Forcing forcing = constant(first.number("x_wind"), first.number("y_wind"), 0, 0);
            RunSpec spec = spec(object("4"), seeds(rows), 6).build();
            comparison.add(run.toString(), rows, Recording.of(spec, forcing));
        });

        comparison.finish(TOLERANCE);
    }

    @Test
    void allObjectClassesWithAndWithoutPerturbation() {
        Forcing forcing = constant(6, 8, 0, 0);
        Comparison comparison = new Comparison("a_all_objects_1h");

        GoldenTable.runs("a_all_objects_1h.csv", "object_type", "eps_injected").forEach((run, rows) -> {
            List<ExplicitParticle> seeds = seeds(rows);
            if (run.get(1).equals("1")) {
                seeds = List.of(seeds.get(0).withEps(2.5, -1.5), seeds.get(1).withEps(-1.25, 3.75));
            }
            comparison.add(
                    run.toString(),
                    rows,
                    Recording.of(spec(object(run.get(0)), seeds, 1).build(), forcing));
        });

        comparison.finish(TOLERANCE);
    }

    private static ObjectClass object(String number) {
        return ObjectClasses.find(number).orElseThrow();
    }

    private static List<ExplicitParticle> seeds(List<GoldenRow> rows) {
        return rows.stream()
                .filter(row -> row.time().equals(rows.get(0).time()))
                .map(row -> ExplicitParticle.at(row.position(), row.time()).with(row.orientation()))
                .toList();
    }

    private static RunSpecBuilder spec(ObjectClass object, List<ExplicitParticle> seeds, int hours) {
        return RunSpec.of(object, List.of(new ExplicitRelease(seeds)), Duration.ofHours(hours))
                .randomness(false)
                .leftRight(LeftRight.OPENDRIFT);
    }

    private static Forcing constant(double windU, double windV, double currentU, double currentV) {
        return new Forcing(new ConstantField(windU, windV), new ConstantField(currentU, currentV), new NoLand());
    }
}
