package org.driftline.commander.trip;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.route.Route;
import org.driftline.commander.route.RouteReader;
import org.driftline.commander.unit.Base;
import org.driftline.commander.unit.Sensor;
import org.driftline.commander.unit.UnitKind;
import org.driftline.commander.unit.UnitProfile;

/** Trips as tests need them. */
public final class Trips {
    /** When they are planned. */
    public static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    /** Where they set out: 0° N 0° E. */
    public static final Base BASE = new Base(0, 0, "base");

    private Trips() {}

    /** Cruises at 20 kn, searches at 10 kn, for 10 h. */
    public static UnitProfile lifeboat() {
        return new UnitProfile("lifeboat", null, UnitKind.LIFEBOAT, 20, 10.0, 10, Sensor.VISUAL, 7, null);
    }

    /** A route through places, each as longitude and latitude. */
    public static Route route(double[]... places) {
        ObjectNode line = JsonNodeFactory.instance.objectNode().put("type", "LineString");
        for (double[] place : places) {
            line.withArray("coordinates").addArray().add(place[0]).add(place[1]);
        }
        return RouteReader.of(line);
    }

    /** A trip that is yet to be. */
    public static Trip planned(@Nullable Route route) {
        TripPlan plan = new TripPlan(null, UUID.randomUUID(), lifeboat(), route, BASE, START, null);
        return Trip.planned(plan, UUID.randomUUID(), START);
    }

    /** The trip a minute after each step to these. */
    public static Trip moved(Trip trip, TripStatus... steps) {
        Trip moved = trip;
        for (TripStatus step : steps) {
            Instant last = moved.timeline().last();
            moved = moved.moved(new Move(step, (last == null ? START : last).plusSeconds(60), "because"));
        }
        return moved;
    }
}
