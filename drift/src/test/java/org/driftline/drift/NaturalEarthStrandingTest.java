package org.driftline.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NaturalEarth;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;

class NaturalEarthStrandingTest {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");
    private static final LandMask LAND = NaturalEarth.land();

    @Test
    void particlesStrandOnTheShorelineAndStayThere() {
        // Given
        PointRelease release = new PointRelease(500, new LonLat(4.2, 60.5), 5000, RadiusType.GAUSSIAN, START, START);
        RunSpec spec = RunSpec.of(ObjectClasses.byNumber(7).orElseThrow(), List.of(release), Duration.ofHours(36))
                .build();
        // When
        Recording run = Recording.of(spec, new Forcing(new ConstantField(8, 0), new ConstantField(0.3, 0), LAND));
        // Then
        int last = run.size() - 1;
        int[] stranded = IntStream.range(0, 500)
                .filter(i -> run.status(last, i) == ParticleStatus.STRANDED)
                .toArray();
        assertThat(stranded).hasSizeGreaterThan(300);
        for (int i : stranded) {
            assertThat(shoreWithin(10, run.lon(last)[i], run.lat(last)[i])).isTrue();
        }
        assertNothingStrandedMoves(run);
    }

    private static void assertNothingStrandedMoves(Recording run) {
        for (int record = 1; record < run.size(); record++) {
            for (int i = 0; i < 500; i++) {
                if (run.status(record - 1, i) == ParticleStatus.STRANDED) {
                    assertThat(run.status(record, i)).isEqualTo(ParticleStatus.STRANDED);
                    assertThat(run.lon(record)[i]).isEqualTo(run.lon(record - 1)[i]);
                    assertThat(run.lat(record)[i]).isEqualTo(run.lat(record - 1)[i]);
                }
            }
        }
    }

    /** Whether there is land and sea on a circle around a place. */
    private static boolean shoreWithin(double metres, double lon, double lat) {
        long land = IntStream.range(0, 32)
                .filter(k -> {
                    double north = metres * Math.cos(k * Math.PI / 16) / METRES_PER_DEGREE;
                    double east = metres * Math.sin(k * Math.PI / 16) / METRES_PER_DEGREE;
                    return LAND.isLand(lon + east / Math.cos(Math.toRadians(lat)), lat + north);
                })
                .count();
        return land > 0 && land < 32;
    }
}
