package org.driftline.commander.route;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;

/** North along the meridian 0, then east along the parallel 1; a thousandth of a degree is some 111 m. */
class PassingTest {
    private static final LonLat BASE = at(0, 0);
    private static final Route ROUTE = route(at(0, 0.5), at(0, 1), at(1, 1));
    private final Passing passing = new Passing(200, 1852);

    @Test
    void theArrivalCircleIsEnough() {
        assertThat(next(0, null, at(0, 0.499))).isEqualTo(1);
        assertThat(next(0, null, at(0, 0.497))).isZero();
    }

    @Test
    void waypointsBetweenTwoPositionsArePassed() {
        assertThat(next(0, at(0.001, 0.4), at(0.001, 0.9))).isEqualTo(1);
        assertThat(next(0, at(0, 0.1), at(0, 1.0001))).isEqualTo(2);
    }

    @Test
    void theLineThroughTheWaypointIsEnoughWhenOneIsNotFarOff() {
        assertThat(next(0, at(0.01, 0.4), at(0.01, 0.6))).isEqualTo(1);
        assertThat(next(0, at(0.02, 0.4), at(0.02, 0.6))).isZero();
    }

    @Test
    void whoWasBeyondTheLineAllTheTimeHasNotCrossedIt() {
        assertThat(next(0, at(0.01, 0.6), at(0.01, 0.7))).isZero();
    }

    @Test
    void whoGoesTheWrongWayPassesNothing() {
        assertThat(next(1, at(0, 0.5), at(0, 0.2))).isEqualTo(1);
    }

    @Test
    void withoutABaseTheFirstWaypointNeedsItsCircle() {
        Passing.Way way = new Passing.Way(ROUTE, null);
        assertThat(passing.next(way, 0, at(0.01, 0.4), at(0.01, 0.6))).isZero();
        assertThat(passing.next(way, 0, at(0.01, 0.4), at(0.001, 0.5))).isEqualTo(1);
    }

    @Test
    void afterTheLastThereIsNone() {
        assertThat(next(2, at(0.9, 1), at(1, 1))).isEqualTo(3);
        assertThat(next(3, at(1, 1), at(1, 1))).isEqualTo(3);
    }

    private int next(int next, @Nullable LonLat before, LonLat here) {
        return passing.next(new Passing.Way(ROUTE, BASE), next, before, here);
    }

    private static Route route(LonLat... places) {
        List<Waypoint> waypoints =
                Stream.of(places).map(place -> new Waypoint(place, null)).toList();
        return new Route(JsonNodeFactory.instance.objectNode(), waypoints);
    }

    private static LonLat at(double lon, double lat) {
        return new LonLat(lon, lat);
    }
}
