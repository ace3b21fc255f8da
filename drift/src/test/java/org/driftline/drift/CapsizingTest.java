package org.driftline.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class CapsizingTest {

    private static final int PARTICLES = 4000;
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final LonLat PLACE = new LonLat(4.5, 60);
    private static final ObjectClass RAFT = ObjectClasses.byNumber(7).orElseThrow();

    /** Model document, section 5.2: at the threshold half an hour's chance, so 1 - (1 - 0.5/6)^(6 t) after t hours. */
    @Test
    void atTheThresholdHalfOfTheObjectsWouldCapsizeInAnHour() {
        Recording run = run(Direction.FORWARD, Capsizing.of(true, false), 30);

        for (int hour = 1; hour <= 6; hour++) {
            double expected = 1 - Math.pow(1 - 0.5 / 6, 6 * hour);
            double error = Math.sqrt(expected * (1 - expected) / PARTICLES);
            assertThat(capsized(run, hour)).isCloseTo(expected, within(4 * error));
        }
    }

    @Test
    void inALightBreezeNextToNoneCapsize() {
        assertThat(capsized(run(Direction.FORWARD, Capsizing.of(true, false), 5), 6))
                .isLessThan(0.002);
    }

    @Test
    void backwardTheCapsizedRightThemselves() {
        Recording run = run(Direction.BACKWARD, Capsizing.of(true, true), 35);

        double hourly = 0.5 + 0.5 * Math.tanh(1);
        double expected = Math.pow(1 - hourly / 6, 18);
        double error = Math.sqrt(expected * (1 - expected) / PARTICLES);
        assertThat(capsized(run, 0)).isEqualTo(1);
        assertThat(capsized(run, 3)).isCloseTo(expected, within(4 * error));
    }

    @Test
    void aCapsizedObjectKeepsItsShareOfTheLeeway() {
        Capsizing third = new Capsizing(false, true, 30, 5, 0.3);
        Recording upright = run(Direction.FORWARD, Capsizing.NONE, 10);
        Recording slow = run(Direction.FORWARD, third, 10);

        for (int i = 0; i < 20; i++) {
            double way = Geodesic.distance(PLACE, upright.position(1, i));
            assertThat(Geodesic.distance(PLACE, slow.position(1, i))).isCloseTo(0.3 * way, within(0.2));
        }
        assertThat(capsized(slow, 6)).isEqualTo(1);
    }

    @Test
    void whatCannotHappenIsRefused() {
        assertThatThrownBy(() -> spec(Direction.FORWARD, Capsizing.of(true, true)))
                .hasMessageContaining("only upright");
        assertThatThrownBy(() -> spec(Direction.BACKWARD, Capsizing.of(true, false)))
                .hasMessageContaining("only upright");
        assertThatThrownBy(() -> new Capsizing(true, false, 30, 0, 0.4)).hasMessageContaining("sigma");
        assertThatThrownBy(() -> new Capsizing(true, false, 30, 5, 1.4)).hasMessageContaining("fraction");
    }

    private static double capsized(Recording run, int record) {
        int count = 0;
        for (byte each : run.capsized(record)) {
            count += each;
        }
        return (double) count / PARTICLES;
    }

    private static RunSpec spec(Direction direction, Capsizing capsizing) {
        PointRelease release = new PointRelease(PARTICLES, PLACE, 0, RadiusType.GAUSSIAN, START, START);
        return RunSpec.of(RAFT, List.of(release), Duration.ofHours(6))
                .direction(direction)
                .jibeProbability(0)
                .capsizing(capsizing)
                .build();
    }

    private static Recording run(Direction direction, Capsizing capsizing, double wind) {
        Forcing forcing = new Forcing(new ConstantField(0, wind), new ConstantField(0, 0), new NoLand());
        return Recording.of(spec(direction, capsizing), forcing);
    }
}
