package org.driftline.io.golden;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.Direction;
import org.driftline.drift.Forcing;
import org.driftline.drift.LeftRight;
import org.driftline.drift.RunSpec;
import org.driftline.drift.RunSpecBuilder;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.golden.Comparison;
import org.driftline.drift.golden.GoldenRow;
import org.driftline.drift.golden.GoldenTable;
import org.driftline.drift.golden.Recording;
import org.driftline.drift.golden.Reference;
import org.driftline.drift.golden.StatisticalGolden;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.ExplicitParticle;
import org.driftline.drift.seed.ExplicitRelease;
import org.driftline.drift.seed.PointRelease;
import org.driftline.drift.seed.RadiusType;
import org.driftline.drift.seed.Release;
import org.driftline.io.forcing.ForcingFile;

/** The reference's runs on forcing files, repeated from the same files. */
class ForcingGoldenTest {

    private static final String ANALYTIC_WIND = "analytic_wind_3hourly.nc";
    private static final String ANALYTIC_CURRENT = "analytic_current_hourly.nc";
    private static final String WA_WIND = "wa_gfs_wind_cf.nc";
    private static final String WA_CURRENT = "wa_hycom_current_cf.nc";

    @Test
    void analyticForcing() throws IOException {
        compare(new Case("b_analytic_hourly", 50, 48, Instant.parse("2016-01-01T00:00:00Z")), 1);
    }

    @Test
    void hycomAndGfsOffWashington() throws IOException {
        compare(new Case("c1_wa_hycom_gfs", 26, 36, Instant.parse("2023-03-02T12:00:00Z")), 5);
    }

    @Test
    void hycomAndGfsBackward() throws IOException {
        compare(new Case("d1_wa_backward", 26, 36, Instant.parse("2023-03-04T00:00:00Z")), 5);
    }

    @Test
    void edgesAndEndOfTheForcing() throws IOException {
        compare(new Case("f_missing_data", 50, 12, Instant.parse("2016-01-03T06:00:00Z")), 1);
    }

    @Test
    void fiveThousandParticlesInAnalyticForcing() throws IOException {
        LonLat centre = new LonLat(4, 61.25);
        Instant start = Instant.parse("2016-01-01T00:00:00Z");
        Release release = new PointRelease(5000, centre, 1000, RadiusType.GAUSSIAN, start, start);
        RunSpec spec = RunSpec.of(ObjectClasses.byNumber(7).orElseThrow(), List.of(release), Duration.ofHours(48))
                .leftRight(LeftRight.OPENDRIFT)
                .seed(1)
                .build();
        try (ForcingFile wind = open(ANALYTIC_WIND);
                ForcingFile current = open(ANALYTIC_CURRENT)) {
            new StatisticalGolden("stat_s2").compare(Recording.of(spec, forcing(wind, current)), centre);
        }
    }

    private record Case(String name, int object, int hours, Instant start) {

        boolean isAnalytic() {
            return start.isBefore(Instant.parse("2020-01-01T00:00:00Z"));
        }
    }

    private static void compare(Case golden, double tolerance) throws IOException {
        Comparison comparison = new Comparison(golden.name());
        try (ForcingFile wind = open(golden.isAnalytic() ? ANALYTIC_WIND : WA_WIND);
                ForcingFile current = open(golden.isAnalytic() ? ANALYTIC_CURRENT : WA_CURRENT)) {
            GoldenTable.runs(golden.name() + ".csv", "time_step_s").forEach((run, rows) -> {
                List<Integer> ids = new ArrayList<>();
                List<ExplicitParticle> seeds = new ArrayList<>();
                for (GoldenRow row : rows) {
                    if (row.time().equals(golden.start())) {
                        ids.add(row.id());
                        seeds.add(
                                ExplicitParticle.at(row.position(), row.time()).with(row.orientation()));
                    }
                }
                Recording ours = Recording.of(spec(golden, seeds, Long.parseLong(run.get(0))), forcing(wind, current));
                comparison.add(run.toString(), rows, ours, ids::indexOf);
            });
        }
        comparison.finish(tolerance);
    }

    private static RunSpec spec(Case golden, List<ExplicitParticle> seeds, long timeStep) {
        RunSpecBuilder spec = RunSpec.of(
                ObjectClasses.byNumber(golden.object()).orElseThrow(),
                List.of(new ExplicitRelease(seeds)),
                Duration.ofHours(golden.hours()));
        return spec.timeStep(Duration.ofSeconds(Math.abs(timeStep)))
                .direction(timeStep < 0 ? Direction.BACKWARD : Direction.FORWARD)
                .randomness(false)
                .leftRight(LeftRight.OPENDRIFT)
                .build();
    }

    private static Forcing forcing(ForcingFile wind, ForcingFile current) {
        return new Forcing(wind.wind().orElseThrow(), current.current().orElseThrow(), new NoLand());
    }

    private static ForcingFile open(String name) throws IOException {
        return ForcingFile.open(Reference.file("data/" + name));
    }
}
