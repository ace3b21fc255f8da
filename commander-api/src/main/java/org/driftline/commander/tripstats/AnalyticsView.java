package org.driftline.commander.tripstats;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.route.Units;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.unit.UnitKind;

/**
 * Trips over a period. A trip counts where it left; one that did not, where it was to leave, else where it was planned.
 *
 * @param from beginning of the period
 * @param to its end, not in it any more
 * @param totals of all, their fields beside the others
 * @param byUnit of each unit, those with the most time under way first
 * @param byKind of each kind of unit, in the same order
 */
@JsonNaming(SnakeCaseStrategy.class)
record AnalyticsView(
        Instant from, Instant to, @JsonUnwrapped Totals totals, List<OfUnit> byUnit, List<OfKind> byKind) {
    private static final double SECONDS_PER_HOUR = 3600;

    AnalyticsView {
        byUnit = List.copyOf(byUnit);
        byKind = List.copyOf(byKind);
    }

    static AnalyticsView of(AnalyticsFilter filter, List<AnalyticsRow> rows) {
        return new AnalyticsView(
                filter.from(),
                filter.to(),
                totals(rows),
                grouped(rows, AnalyticsRow::unitId).values().stream()
                        .map(OfUnit::of)
                        .sorted((a, b) -> Double.compare(
                                b.totals().underWayH(), a.totals().underWayH()))
                        .toList(),
                grouped(rows, AnalyticsRow::kind).values().stream()
                        .map(OfKind::of)
                        .sorted((a, b) -> Double.compare(
                                b.totals().underWayH(), a.totals().underWayH()))
                        .toList());
    }

    private static <K> Map<K, List<AnalyticsRow>> grouped(List<AnalyticsRow> rows, Function<AnalyticsRow, K> by) {
        return rows.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static Totals totals(List<AnalyticsRow> rows) {
        Sums sums = rows.stream().map(AnalyticsRow::sums).reduce(Sums.NONE, Sums::and);
        Map<TripStatus, Long> byStatus = new TreeMap<>();
        rows.forEach(row -> byStatus.merge(row.status(), row.sums().trips(), Long::sum));
        return new Totals(
                sums.trips(),
                byStatus,
                hours(sums.underWayS()),
                hours(sums.onSceneS()),
                hours(sums.searchingS()),
                Units.nm(sums.distanceM()),
                sums.arrivals() == 0 ? null : Math.round(sums.toSceneS() / sums.arrivals()));
    }

    private static double hours(double seconds) {
        return Units.rounded(seconds / SECONDS_PER_HOUR);
    }

    /**
     * What trips come to.
     *
     * @param trips how many
     * @param byStatus how many stand where
     * @param underWayH from departure to the end (h)
     * @param onSceneH on scene, searching or not (h)
     * @param searchingH searching (h)
     * @param trackNm over the ground (NM)
     * @param meanTimeToSceneS from departure to arrival on scene (s), of those that arrived; null when none did
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Totals(
            long trips,
            Map<TripStatus, Long> byStatus,
            double underWayH,
            double onSceneH,
            double searchingH,
            double trackNm,
            @Nullable Long meanTimeToSceneS) {
        Totals {
            byStatus = Collections.unmodifiableMap(new TreeMap<>(byStatus));
        }
    }

    /**
     * Trips of one unit.
     *
     * @param unitId which one
     * @param unitName what it is called by now
     * @param unitKind what it is by now
     * @param totals what its trips come to
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OfUnit(
            UUID unitId,
            String unitName,
            UnitKind unitKind,
            @JsonUnwrapped Totals totals) {
        private static OfUnit of(List<AnalyticsRow> rows) {
            AnalyticsRow any = rows.get(0);
            return new OfUnit(any.unitId(), any.unitName(), any.kind(), AnalyticsView.totals(rows));
        }
    }

    /**
     * Trips of all units of one kind.
     *
     * @param unitKind which kind
     * @param totals what their trips come to
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record OfKind(UnitKind unitKind, @JsonUnwrapped Totals totals) {
        private static OfKind of(List<AnalyticsRow> rows) {
            return new OfKind(rows.get(0).kind(), AnalyticsView.totals(rows));
        }
    }
}
