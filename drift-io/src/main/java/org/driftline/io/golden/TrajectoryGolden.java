package org.driftline.io.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.run.RunSpecBuilder;
import org.driftline.drift.track.Recording;

/**
 * Repeats the runs of a family without randomness: the same particles in the same forcing, with the crosswind leeway
 * mirrored and the coast scanned as the reference does.
 */
final class TrajectoryGolden {
    private TrajectoryGolden() {}

    /** @throws IOException if a file of the family is missing or cannot be read */
    static Difference compare(GoldenSetup setup, Path file, Path data) throws IOException {
        Difference difference = new Difference(setup);
        try (GoldenForcing forcing = new GoldenForcing(setup, data)) {
            for (GoldenRun run : GoldenRun.read(file)) {
                Recording ours = Recording.of(spec(setup, run).build(), forcing.of(run));
                difference.add(
                        run, ours, run.starts().stream().map(GoldenRow::id).toList());
            }
        }
        return difference;
    }

    static RunSpecBuilder spec(GoldenSetup setup, GoldenRun run) {
        Duration timeStep = run.timeStep();
        return RunSpec.of(object(setup, run), List.of(new ExplicitRelease(particles(setup, run))), run.duration())
                .timeStep(timeStep.abs())
                .outputStep(run.outputStep())
                .direction(timeStep.isNegative() ? Direction.BACKWARD : Direction.FORWARD)
                .coastline(coastline(run))
                .randomness(false)
                .leftRight(LeftRight.OPENDRIFT);
    }

    private static ObjectClass object(GoldenSetup setup, GoldenRun run) {
        String number = run.label("object_type", setup.objectType());
        return ObjectClasses.find(number)
                .orElseThrow(() -> new IllegalArgumentException(setup.name() + " names no object type"));
    }

    private static List<ExplicitParticle> particles(GoldenSetup setup, GoldenRun run) {
        List<ExplicitParticle> particles = run.starts().stream()
                .map(row -> ExplicitParticle.at(row.position(), row.time()).with(row.orientation()))
                .toList();
        return setup.eps() == null ? particles : setup.eps().given(run, particles);
    }

    private static CoastlineRule coastline(GoldenRun run) {
        if (!run.has("coastline_action")) {
            return CoastlineRule.onPath(CoastlineAction.NONE);
        }
        String precision = run.label("precision", "");
        return CoastlineRule.rectangleScan(
                CoastlineAction.valueOf(run.label("coastline_action", "").toUpperCase(Locale.ROOT)),
                precision.isEmpty() ? Double.NaN : Double.parseDouble(precision));
    }
}
