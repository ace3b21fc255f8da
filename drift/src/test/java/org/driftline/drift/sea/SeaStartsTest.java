package org.driftline.drift.sea;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.seed.SeededParticles;
import org.driftline.drift.seed.Seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SeaStartsTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");

    @Test
    void aStartOnLandGoesToTheNearestNodeAtSea() {
        // Given
        SeededParticles particles = at(new LonLat(4.95, 60), new LonLat(5.004, 60.003));
        // When
        SeaMoves moves = SeaStarts.move(particles, land(4.998, 5.2, 59, 61));
        // Then: nodes are at 4.85 + k/100 and 59.9 + k/100; 4.99 is the last column at sea
        assertThat(moves.moved()).isEqualTo(1);
        assertThat(particles.lon()).containsExactly(new double[] {4.95, 4.99}, within(1e-9));
        assertThat(particles.lat()).containsExactly(new double[] {60, 60}, within(1e-9));
        assertThat(moves.farthest()).isCloseTo(850, within(5.0));
    }

    @Test
    void nearestIsInDegreesAsInTheReference() {
        // Given: 0.031 degrees to the north, 0.039 to the west, which is the nearer in metres
        SeededParticles particles = at(new LonLat(5.039, 60));
        // When
        SeaStarts.move(particles, land(5, 6, 58, 60.031));
        // Then
        assertThat(particles.lon()[0]).isCloseTo(5.039, within(1e-9));
        assertThat(particles.lat()[0]).isCloseTo(60.04, within(1e-9));
    }

    @Test
    void farInlandNobodyIsMoved() {
        // Given
        SeededParticles particles = at(new LonLat(5.5, 60));
        // When
        SeaMoves moves = SeaStarts.move(particles, land(5, 6, 59, 61));
        // Then
        assertThat(moves).isEqualTo(SeaMoves.NONE);
        assertThat(particles.lon()).containsExactly(5.5);
    }

    @Test
    void atSeaNobodyIsMoved() {
        assertThat(SeaStarts.move(at(new LonLat(4, 60)), new NoLand())).isEqualTo(SeaMoves.NONE);
        assertThat(SeaStarts.move(at(new LonLat(4, 60)), land(5, 6, 59, 61))).isEqualTo(SeaMoves.NONE);
    }

    @Test
    void theDatelineIsNoObstacle() {
        // Given
        SeededParticles particles = at(new LonLat(179.98, -17), new LonLat(-179.98, -17));
        // When
        SeaMoves moves = SeaStarts.move(particles, land(179.5, 179.995, -18, -16));
        // Then
        assertThat(moves.moved()).isEqualTo(1);
        assertThat(particles.lon()).containsExactly(new double[] {-180, -179.98}, within(1e-9));
    }

    @Test
    void aCloudThatIsWideHasACoarseLattice() {
        // Given: 20.2 degrees wide, so nodes are 0.0202 degrees apart
        SeededParticles particles = at(new LonLat(0, 60), new LonLat(20, 60));
        // When
        SeaMoves moves = SeaStarts.move(particles, land(19.95, 20.05, 59.95, 60.05));
        // Then
        assertThat(moves.moved()).isEqualTo(1);
        assertThat(particles.lon()[1]).isBetween(19.9, 20.1);
        assertThat(Math.abs(particles.lat()[1] - 60)).isLessThan(0.1);
        assertThat(moves.farthest()).isBetween(2700.0, 7000.0);
    }

    private static SeededParticles at(LonLat... places) {
        List<ExplicitParticle> particles = Arrays.stream(places)
                .map(place -> ExplicitParticle.at(place, START))
                .toList();
        return new Seeding(
                        ObjectClasses.byNumber(1).orElseThrow(),
                        false,
                        0,
                        new CounterRandom(0),
                        List.of(new ExplicitRelease(particles)))
                .seed();
    }

    private static LandMask land(double west, double east, double south, double north) {
        return new PolygonLand("box", "exact", List.of(new Ring(new double[] {west, east, east, west}, new double[] {
            south, south, north, north
        })));
    }
}
