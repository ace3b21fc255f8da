package org.driftline.io.golden;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.Forcing;
import org.driftline.drift.LeftRight;
import org.driftline.drift.RunSpec;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.golden.Comparison;
import org.driftline.drift.golden.GoldenRow;
import org.driftline.drift.golden.GoldenTable;
import org.driftline.drift.golden.Recording;
import org.driftline.drift.golden.Reference;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.ExplicitParticle;
import org.driftline.drift.seed.ExplicitRelease;
import org.driftline.io.forcing.ForcingFile;

/** The reference's run on a wind whose components lie along the axes of a Lambert conformal grid. */
class ProjectedGoldenTest {

    private static final double TOLERANCE = 1;

    @Test
    void aromeWindAndConstantCurrent() throws IOException {
        Comparison comparison = new Comparison("c3_arome_constcurrent");
        try (ForcingFile wind = ForcingFile.open(Reference.file("data/AROME_MetCoOp_00_DEF_20160114_subset.nc"))) {
            Forcing forcing = new Forcing(wind.wind().orElseThrow(), new ConstantField(0.25, 0.5), new NoLand());

            GoldenTable.runs("c3_arome_constcurrent.csv", "time_step_s")
                    .forEach((run, rows) ->
                            comparison.add(run.toString(), rows, Recording.of(spec(rows, run.get(0)), forcing)));
        }

        comparison.finish(TOLERANCE);
    }

    private static RunSpec spec(List<GoldenRow> rows, String timeStep) {
        List<ExplicitParticle> seeds = rows.stream()
                .filter(row -> row.time().equals(rows.get(0).time()))
                .map(row -> ExplicitParticle.at(row.position(), row.time()).with(row.orientation()))
                .toList();
        return RunSpec.of(
                        ObjectClasses.byNumber(7).orElseThrow(),
                        List.of(new ExplicitRelease(seeds)),
                        Duration.ofHours(2))
                .timeStep(Duration.ofSeconds(Long.parseLong(timeStep)))
                .outputStep(Duration.ofMinutes(15))
                .randomness(false)
                .leftRight(LeftRight.OPENDRIFT)
                .build();
    }
}
