package org.driftline.commander.tripstats;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.unit.UnitKind;

import static org.assertj.core.api.Assertions.assertThat;

class AnalyticsViewTest {
    private static final AnalyticsFilter FILTER =
            new AnalyticsFilter(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null, null);
    private static final UUID BOAT = UUID.randomUUID();

    @Test
    void unitsAndKindsAddUpToTheWhole() {
        AnalyticsView view = AnalyticsView.of(
                FILTER,
                List.of(
                        row(
                                BOAT,
                                UnitKind.LIFEBOAT,
                                TripStatus.COMPLETED,
                                new Sums(3, 7200, 3600, 1800, 18_520, 1800, 2)),
                        row(BOAT, UnitKind.LIFEBOAT, TripStatus.FAILED, new Sums(1, 1800, 0, 0, 1852, 0, 0)),
                        row(UUID.randomUUID(), UnitKind.LIFEBOAT, TripStatus.PLANNED, new Sums(2, 0, 0, 0, 0, 0, 0)),
                        row(
                                UUID.randomUUID(),
                                UnitKind.DRONE,
                                TripStatus.COMPLETED,
                                new Sums(1, 36_000, 900, 900, 1852, 300, 1))));

        assertThat(view.totals().trips()).isEqualTo(7);
        assertThat(view.totals().byStatus())
                .isEqualTo(Map.of(TripStatus.PLANNED, 2L, TripStatus.COMPLETED, 4L, TripStatus.FAILED, 1L));
        assertThat(view.totals().underWayH()).isEqualTo(12.5);
        assertThat(view.totals().onSceneH()).isEqualTo(1.25);
        assertThat(view.totals().searchingH()).isEqualTo(0.75);
        assertThat(view.totals().trackNm()).isEqualTo(12);
        assertThat(view.totals().meanTimeToSceneS()).isEqualTo(700);
        assertThat(view.byKind())
                .extracting(AnalyticsView.OfKind::unitKind)
                .containsExactly(UnitKind.DRONE, UnitKind.LIFEBOAT);
        assertThat(view.byUnit()).hasSize(3).element(1).satisfies(boat -> {
            assertThat(boat.unitId()).isEqualTo(BOAT);
            assertThat(boat.totals().trips()).isEqualTo(4);
            assertThat(boat.totals().meanTimeToSceneS()).isEqualTo(900);
        });
    }

    @Test
    void nothingIsNoMean() {
        AnalyticsView view = AnalyticsView.of(FILTER, List.of());

        assertThat(view.totals().trips()).isZero();
        assertThat(view.totals().meanTimeToSceneS()).isNull();
        assertThat(view.byUnit()).isEmpty();
    }

    private static AnalyticsRow row(UUID unit, UnitKind kind, TripStatus status, Sums sums) {
        return new AnalyticsRow(unit, "unit", kind, status, sums);
    }
}
