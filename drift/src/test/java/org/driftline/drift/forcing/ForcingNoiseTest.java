package org.driftline.drift.forcing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.drift.RunControl;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ForcingNoiseTest {

    private static final int PARTICLES = 4000;
    private static final double METRES_PER_DEGREE = 111_319.49; // of longitude at the equator, WGS84
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final ObjectClass BUOY = ObjectClasses.byNumber(67).orElseThrow(); // goes with the current alone

    /** Model document, section 7: after a time T the spread is s sqrt(T dt) along each axis. */
    @ParameterizedTest
    @ValueSource(ints = {600, 1800})
    void aNormalErrorOfTheCurrentSpreadsTheCloud(int step) {
        Recording run = run(BUOY, step, new Uncertainty(0.2, 0, 0));

        double expected = 0.2 * Math.sqrt(24.0 * 3600 * step);
        assertThat(spread(run)).isCloseTo(expected, within(4 * expected / Math.sqrt(2.0 * PARTICLES)));
    }

    @Test
    void anEvenErrorSpreadsItLessByTheRootOfThree() {
        Recording run = run(BUOY, 600, new Uncertainty(0, 0.3, 0));

        double expected = 0.3 / Math.sqrt(3) * Math.sqrt(24.0 * 3600 * 600);
        assertThat(spread(run)).isCloseTo(expected, within(4 * expected / Math.sqrt(2.0 * PARTICLES)));
        for (int i = 0; i < PARTICLES; i++) {
            assertThat(run.environment(3)[4 * i + 2]).isBetween(-0.3f, 0.3f);
        }
    }

    @Test
    void bothErrorsOfTheCurrentAddUp() {
        Recording run = run(BUOY, 600, new Uncertainty(0.2, 0.3, 0));

        double expected = Math.sqrt(0.04 + 0.03) * Math.sqrt(24.0 * 3600 * 600);
        assertThat(spread(run)).isCloseTo(expected, within(4 * expected / Math.sqrt(2.0 * PARTICLES)));
    }

    @Test
    void anErrorOfTheWindHasItsSizeAndLeavesTheCurrentAlone() {
        Recording run = run(BUOY, 600, new Uncertainty(0, 0, 1.5));

        double sum = 0;
        double squares = 0;
        for (int i = 0; i < PARTICLES; i++) {
            double error = run.environment(5)[4 * i] - 7;
            sum += error;
            squares += error * error;
            assertThat(run.environment(5)[4 * i + 2]).isZero();
        }
        assertThat(sum / PARTICLES).isCloseTo(0, within(4 * 1.5 / Math.sqrt(PARTICLES)));
        assertThat(Math.sqrt(squares / PARTICLES)).isCloseTo(1.5, within(4 * 1.5 / Math.sqrt(2.0 * PARTICLES)));
    }

    @Test
    void anyNumberOfThreadsDrawsTheSameErrors() {
        Uncertainty all = new Uncertainty(0.1, 0.2, 2);

        assertThat(run(BUOY, 3600, all, RunControl.threads(4)).lon(24))
                .isEqualTo(run(BUOY, 3600, all, RunControl.SINGLE).lon(24));
    }

    @Test
    void anErrorMustBePossible() {
        assertThatThrownBy(() -> new Uncertainty(5.1, 0, 0)).hasMessageContaining("0 to 5");
        assertThatThrownBy(() -> new Uncertainty(0, -1, 0)).hasMessageContaining("uniform current");
        assertThatThrownBy(() -> new Uncertainty(0, 0, Double.NaN)).hasMessageContaining("wind");
        assertThatThrownBy(() -> RunSpec.of(BUOY, List.of(point()), Duration.ofHours(1))
                        .randomness(false)
                        .uncertainty(new Uncertainty(0.1, 0, 0))
                        .build())
                .hasMessageContaining("without randomness");
    }

    private static Recording run(ObjectClass object, int step, Uncertainty uncertainty) {
        return run(object, step, uncertainty, RunControl.SINGLE);
    }

    private static Recording run(ObjectClass object, int step, Uncertainty uncertainty, RunControl control) {
        RunSpec spec = RunSpec.of(object, List.of(point()), Duration.ofHours(24))
                .timeStep(Duration.ofSeconds(step))
                .uncertainty(uncertainty)
                .build();
        return Recording.of(spec, new Forcing(new ConstantField(7, 0), new ConstantField(0, 0), new NoLand()), control);
    }

    private static PointRelease point() {
        return new PointRelease(PARTICLES, new LonLat(0, 0), 0, RadiusType.GAUSSIAN, START, START);
    }

    /** Standard deviation of the eastings after a day (m). */
    private static double spread(Recording run) {
        double squares = 0;
        for (double lon : run.lon(24)) {
            squares += lon * lon;
        }
        return METRES_PER_DEGREE * Math.sqrt(squares / PARTICLES);
    }
}
