package org.driftline.drift.forcing;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.driftline.drift.RunControl;
import org.driftline.drift.RunSummary;
import org.driftline.drift.Simulation;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Fallback;
import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.track.Recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class EnvironmentTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final LonLat PLACE = new LonLat(4.5, 60);
    private static final ConstantField CALM = new ConstantField(0, 0);

    @Test
    void stokesDriftIsAThirdPartOfTheStep() {
        Forcing still = new Forcing(CALM, new ConstantField(0.2, 0), new NoLand());

        LonLat with = Recording.of(spec(Direction.FORWARD), still.withStokesDrift(new ConstantField(0, 0.1)))
                .position(3, 0);

        LonLat without = Recording.of(spec(Direction.FORWARD), still).position(3, 0);
        LonLat expected = Geodesic.move(without, 0, 0.1 * 3 * 3600);
        assertThat(Geodesic.distance(with, expected)).isCloseTo(0, within(1.0));
    }

    @Test
    void itLeadsBackBackward() {
        Forcing waves = new Forcing(CALM, CALM, new NoLand()).withStokesDrift(new ConstantField(0, 0.1));

        assertThat(Recording.of(spec(Direction.BACKWARD), waves).position(3, 0).lat())
                .isLessThan(PLACE.lat());
    }

    @Test
    void aGapInTheWavesIsNoReasonToStop() throws IOException {
        Forcing waves = new Forcing(CALM, new ConstantField(0.5, 0), new NoLand())
                .withStokesDrift(untilTheFifthMeridian(Quantity.STOKES_DRIFT));

        RunSummary summary = Simulation.run(spec(Direction.FORWARD), waves, (r, t, cloud) -> {}, RunControl.SINGLE);

        assertThat(summary.finalCounts()).containsEntry(ParticleStatus.ACTIVE, 1);
        assertThat(summary.fallbackShares()).isEmpty();
    }

    @Test
    void aConstantStandsInForAGap() throws IOException {
        LonLat beyond = new LonLat(5.5, 60);
        Forcing gap = new Forcing(CALM, untilTheFifthMeridian(Quantity.CURRENT), new NoLand());
        Forcing filled = gap.withFallback(new Fallback(null, new ConstantField(0, 0.25)));
        RunSpec spec = spec(Direction.FORWARD, beyond);

        Recording stopped = Recording.of(spec, gap);
        Recording run = Recording.of(spec, filled);
        RunSummary summary = Simulation.run(spec, filled, (r, t, cloud) -> {}, RunControl.SINGLE);

        assertThat(stopped.status(3, 0)).isEqualTo(ParticleStatus.MISSING_DATA);
        assertThat(run.status(3, 0)).isEqualTo(ParticleStatus.ACTIVE);
        assertThat(Geodesic.distance(beyond, run.position(3, 0))).isCloseTo(0.25 * 3 * 3600, within(0.5));
        assertThat(summary.fallbackShares()).containsOnlyKeys(Quantity.CURRENT).containsValue(1.0);
    }

    @Test
    void whatIsThereIsNotReplaced() throws IOException {
        Forcing filled = new Forcing(CALM, untilTheFifthMeridian(Quantity.CURRENT), new NoLand())
                .withFallback(new Fallback(CALM, new ConstantField(0, 9)));

        RunSummary summary = Simulation.run(spec(Direction.FORWARD), filled, (r, t, cloud) -> {}, RunControl.SINGLE);

        assertThat(summary.fallbackShares()).isEmpty();
        assertThat(Recording.of(spec(Direction.FORWARD), filled).position(3, 0).lat())
                .isCloseTo(60, within(0.001));
    }

    private static VectorField untilTheFifthMeridian(Quantity quantity) {
        double[] times = {START.getEpochSecond() - 86400, START.getEpochSecond() + 86400};
        LatLonGrid grid = new LatLonGrid(new double[] {4, 5}, new double[] {59, 61});
        return new GriddedField("small", quantity, grid, times, (time, window, u, v) -> Arrays.fill(u, 0.1f));
    }

    private static RunSpec spec(Direction direction) {
        return spec(direction, PLACE);
    }

    private static RunSpec spec(Direction direction, LonLat place) {
        PointRelease release = new PointRelease(1, place, 0, RadiusType.GAUSSIAN, START, START);
        return RunSpec.of(ObjectClasses.byNumber(67).orElseThrow(), List.of(release), Duration.ofHours(3))
                .direction(direction)
                .build();
    }
}
