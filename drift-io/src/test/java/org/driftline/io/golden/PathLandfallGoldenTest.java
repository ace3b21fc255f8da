package org.driftline.io.golden;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference finds land a step late and scans a rectangle for the shore; our rule is the path itself. */
class PathLandfallGoldenTest {

    @Test
    void thePathStrandsOnTheShorelineAndNotLater() throws IOException {
        Goldens goldens = Goldens.in(ReferenceFolder.path());
        GoldenSetup setup = goldens.trajectories().stream()
                .filter(family -> !family.land().isEmpty())
                .findFirst()
                .orElseThrow();
        GoldenRun run = GoldenRun.read(goldens.csv(setup)).stream()
                .filter(each -> each.labels().equals(List.of("stranding", "0.001", "600")))
                .findFirst()
                .orElseThrow();

        try (GoldenForcing forcing = new GoldenForcing(setup, goldens.data())) {
            Forcing ofRun = forcing.of(run);
            Recording ours = Recording.of(
                    TrajectoryGolden.spec(setup, run)
                            .coastline(CoastlineRule.DEFAULT)
                            .build(),
                    ofRun);

            assertThat(stranded(run, ours, ofRun.land())).isGreaterThan(10);
        }
    }

    private static int stranded(GoldenRun run, Recording ours, LandMask land) {
        int last = ours.size() - 1;
        int stranded = 0;
        for (GoldenRow row : run.rows()) {
            if (row.status() == ParticleStatus.STRANDED) {
                assertThat(ours.status(last, row.id())).isEqualTo(ParticleStatus.STRANDED);
                assertThat(row.age() - ours.age(last)[row.id()]).isBetween(0.0, 600.0);
                assertThat(distanceToShore(land, ours, last, row.id())).isLessThan(1e-9);
                stranded++;
            }
        }
        return stranded;
    }

    /** A stranded particle is on the line itself: half of its surroundings at any scale is land (degrees). */
    private static double distanceToShore(LandMask land, Recording ours, int record, int particle) {
        double lon = ours.lon(record)[particle];
        double lat = ours.lat(record)[particle];
        double away = 1e-10;
        while (true) {
            boolean here = land.isLand(lon - away, lat - away);
            if (land.isLand(lon + away, lat + away) != here
                    || land.isLand(lon + away, lat - away) != here
                    || land.isLand(lon - away, lat + away) != here) {
                return away;
            }
            away *= 2;
        }
    }
}
