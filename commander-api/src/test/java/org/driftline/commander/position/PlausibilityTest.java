package org.driftline.commander.position;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.commander.problem.DomainError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** On the equator, where a minute is 1.0018 NM: a minute of longitude in a minute of time is 60.1 kn. */
class PlausibilityTest {
    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
    private final Plausibility plausibility = new Plausibility(Duration.ofSeconds(5), 400);
    private final NavigableMap<Instant, TrackPoint> track = new TreeMap<>();

    @Test
    void anyOrderWillDo() {
        assertThat(fresh(at(-60, 1), at(-180, -1), at(-120, 0)).values())
                .extracting(TrackPoint::longitude)
                .containsExactly(-1 / 60.0, 0.0, 1 / 60.0);
    }

    @Test
    void ofOneTimeTheFirstCounts() {
        track.put(NOW.minusSeconds(60), at(-60, 1));

        assertThat(fresh(at(-60, 50), at(-50, 1.1), at(-50, 80)).values())
                .extracting(TrackPoint::longitude)
                .containsExactly(1.1 / 60);
    }

    @Test
    void clocksMayBeAheadALittle() {
        assertThat(fresh(at(5, 0))).hasSize(1);
        assertThat(mistakes(at(6, 0))).containsExactly("points[0].time");
    }

    @Test
    void jumpsFromTheOneBeforeAreRefused() {
        track.put(NOW.minusSeconds(120), at(-120, 0));

        assertThat(fresh(at(-60, 6.5))).hasSize(1);
        assertThat(mistakes(at(-60, 6.8), at(-30, 1))).containsExactly("points[0].latitude");
    }

    @Test
    void jumpsToTheOneAfterAreRefused() {
        track.put(NOW, at(0, 10));

        assertThat(mistakes(at(-60, 0))).containsExactly("points[0].latitude");
        assertThat(fresh(at(-60, 4))).hasSize(1);
    }

    @Test
    void doubtAboutPositionsIsNoSpeed() {
        track.put(NOW.minusMillis(100), at(-0.1, 0));

        // 93 m in a tenth of a second
        assertThat(fresh(at(0, 0.05))).hasSize(1);
        TrackPoint sure = new TrackPoint(NOW, 0, 0.1 / 60, null, null, 5.0);
        assertThat(mistakes(sure)).containsExactly("points[0].latitude");
    }

    @Test
    void theDatelineIsNoJump() {
        track.put(NOW.minusSeconds(60), new TrackPoint(NOW.minusSeconds(60), 0, 179.999, null, null, null));

        assertThat(fresh(new TrackPoint(NOW, 0, -179.999, null, null, null))).hasSize(1);
    }

    @Test
    void onePositionByItselfNamesItsOwnFields() {
        PostedPoints alone = new PostedPoints(List.of(at(6, 0)), true);

        DomainError error = catchThrowableOfType(DomainError.class, () -> plausibility.fresh(alone, track, NOW));

        assertThat(error.fields()).extracting("field").containsExactly("time");
    }

    private NavigableMap<Instant, TrackPoint> fresh(TrackPoint... points) {
        return plausibility.fresh(new PostedPoints(List.of(points), false), track, NOW);
    }

    private List<String> mistakes(TrackPoint... points) {
        DomainError error = catchThrowableOfType(DomainError.class, () -> fresh(points));
        return error.fields().stream().map(field -> field.field()).toList();
    }

    private static TrackPoint at(double seconds, double minutesEast) {
        return at(seconds, minutesEast, null);
    }

    private static TrackPoint at(double seconds, double minutesEast, @Nullable Double accuracy) {
        Instant time = NOW.plusMillis(Math.round(seconds * 1000));
        return new TrackPoint(time, 0, minutesEast / 60, null, null, accuracy);
    }
}
