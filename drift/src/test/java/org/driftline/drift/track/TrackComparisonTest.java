package org.driftline.drift.track;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class TrackComparisonTest {

    /** By hand: separations 1 + 2 + 6, lengths 10 + 20 + 30. */
    @Test
    void scoresByHand() {
        TrackComparison comparison = new TrackComparison(new double[] {5, 1, 2, 6}, new double[] {10, 10, 10});

        assertThat(comparison.normalisedCumulativeSeparation()).isCloseTo(0.15, within(1e-12));
        assertThat(comparison.skill(1)).isCloseTo(0.85, within(1e-12));
        assertThat(comparison.skill(0.3)).isCloseTo(0.5, within(1e-12));
        assertThat(comparison.skill(0.1)).isZero();
        assertThat(comparison.unclippedSkill(0.1)).isCloseTo(-0.5, within(1e-12));
        assertThat(comparison.separation(3)).isEqualTo(6);
    }

    @Test
    void theSameTrackIsPerfect() {
        Track track = track(4, 60, 4.1, 60.1, 4.3, 60.1);

        TrackComparison comparison = TrackComparison.of(track, track);

        assertThat(comparison.skill(1)).isEqualTo(1);
        assertThat(comparison.normalisedCumulativeSeparation()).isZero();
    }

    /** Staying put while the other goes on straight: separation and length are the same, so s is 1. */
    @Test
    void stayingPutBesideAStraightTrackHasNoSkill() {
        Track straight = track(4, 0, 4.1, 0, 4.2, 0, 4.3, 0);

        TrackComparison comparison = TrackComparison.of(straight, Baselines.stayPut(straight));

        assertThat(comparison.normalisedCumulativeSeparation()).isCloseTo(1, within(1e-9));
        assertThat(comparison.skill(1)).isCloseTo(0, within(1e-9));
    }

    @Test
    void goingOnAsBeforeIsPerfectForAStraightTrack() {
        Track straight = track(4, 0, 4.1, 0, 4.2, 0, 4.3, 0);

        Track persistence = Baselines.persistence(straight, new LonLat(3.95, 0), 1800);

        assertThat(TrackComparison.of(straight, persistence).skill(1)).isCloseTo(1, within(1e-9));
        assertThat(persistence.place(3).lon()).isCloseTo(4.3, within(1e-9));
    }

    @Test
    void whereNothingMovesThereIsNoScore() {
        Track still = track(4, 60, 4, 60, 4, 60);
        Track away = track(4, 60, 4.1, 60, 4.2, 60);

        assertThat(TrackComparison.of(still, still).unclippedSkill(1)).isNaN();
        assertThat(TrackComparison.of(still, away).unclippedSkill(1))
                .isNegative()
                .isInfinite();
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        Track two = track(4, 60, 4.1, 60);
        assertThatThrownBy(() -> TrackComparison.of(two, track(4, 60))).hasMessageContaining("same times");
        assertThatThrownBy(() -> TrackComparison.of(track(4, 60), track(4, 60))).hasMessageContaining("two at least");
        assertThatThrownBy(() -> TrackComparison.of(two, two).skill(0)).hasMessageContaining("tolerance");
    }

    @Test
    void betweenItsPositionsATrackIsStraight() {
        Track track = track(179.9, 10, -179.9, 10);

        LonLat middle = track.at(1800);

        assertThat(Math.abs(middle.lon())).isCloseTo(180, within(1e-9));
        assertThat(Geodesic.distance(track.place(0), middle))
                .isCloseTo(Geodesic.distance(middle, track.place(1)), within(1e-6));
        assertThat(track.sampled(new double[] {0, 900, 3600}).place(2)).isEqualTo(track.place(1));
        assertThatThrownBy(() -> track.at(3601)).hasMessageContaining("does not cover");
    }

    @Test
    void aTrackKnowsItsGaps() {
        Track track = new Track(new double[] {0, 10, 100, 110}, new double[4], new double[4]);

        assertThat(track.longestGap(0, 10)).isEqualTo(10);
        assertThat(track.longestGap(5, 50)).isEqualTo(90);
        assertThat(track.longestGap(100, 110)).isEqualTo(10);
        assertThat(track.indexAt(-1)).isEqualTo(-1);
        assertThat(track.indexAt(99)).isEqualTo(1);
        assertThatThrownBy(() -> new Track(new double[] {1, 1}, new double[2], new double[2]))
                .hasMessageContaining("rise");
    }

    /** A track with a position every hour. */
    private static Track track(double... lonLat) {
        double[] times = new double[lonLat.length / 2];
        double[] lon = new double[times.length];
        double[] lat = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = 3600 * i;
            lon[i] = lonLat[2 * i];
            lat[i] = lonLat[2 * i + 1];
        }
        return new Track(times, lon, lat);
    }
}
