package org.driftline.drift.golden;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.Forcing;
import org.driftline.drift.LeftRight;
import org.driftline.drift.RunSpec;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.seed.PointRelease;
import org.driftline.drift.seed.RadiusType;

class StatisticalGoldenTest {

    private static final LonLat CENTRE = new LonLat(4.5, 60);
    private static final Instant START = Instant.parse("2016-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({"stat_s1_piw1, 1", "stat_s1_raft7, 7"})
    void fiveThousandParticlesWithDefaultRandomness(String name, int objectNumber) {
        PointRelease release = new PointRelease(5000, CENTRE, 1000, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(
                        ObjectClasses.byNumber(objectNumber).orElseThrow(), List.of(release), Duration.ofHours(48))
                .leftRight(LeftRight.OPENDRIFT)
                .seed(1)
                .build();
        Forcing forcing = new Forcing(new ConstantField(7, 3), new ConstantField(0.25, -0.125), new NoLand());

        Recording run = Recording.of(spec, forcing);

        new StatisticalGolden(name).compare(run, CENTRE);
    }
}
