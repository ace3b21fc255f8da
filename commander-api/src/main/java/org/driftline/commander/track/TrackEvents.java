package org.driftline.commander.track;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.eta.Arrival;
import org.driftline.commander.eta.Estimate;
import org.driftline.commander.eta.NextWaypoint;
import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.progress.KeptProgress;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripEvents;
import org.driftline.events.Envelope;
import org.driftline.events.EventTypes;

/**
 * The commander's words about where a unit is.
 *
 * @param trip what it is on
 * @param correlationId what the client called the request that led here
 */
record TrackEvents(Trip trip, @Nullable String correlationId) {

    /** The unit's last position. */
    Envelope position(KeptProgress kept, Instant at) {
        TripEvents words = words();
        ObjectNode payload = words.payload();
        TrackPoint last = kept.progress().last();
        if (last != null) {
            payload.setAll(last.toJson());
        }
        payload.put("made_good_kn", kept.madeGoodKn());
        payload.put("waypoints_passed", kept.progress().passed().size());
        return words.about(EventTypes.TRIP_POSITION, at, payload);
    }

    /** When the unit is expected where. */
    Envelope arrivals(Estimate estimate, Instant at) {
        TripEvents words = words();
        ObjectNode payload = words.payload();
        NextWaypoint next = estimate.nextWaypoint();
        if (next == null) {
            payload.putNull("next_waypoint");
        } else {
            payload.putObject("next_waypoint")
                    .put("number", next.number())
                    .put("name", next.name())
                    .put("eta", next.arrival().eta().toString());
        }
        payload.put("base_eta", eta(estimate.base()));
        payload.put(
                "turn_back_by",
                estimate.turnBackBy() == null ? null : estimate.turnBackBy().toString());
        payload.put("estimated_at", estimate.at().toString());
        return words.about(EventTypes.TRIP_ETA_CHANGED, at, payload);
    }

    private TripEvents words() {
        return new TripEvents(trip, correlationId);
    }

    private static @Nullable String eta(@Nullable Arrival arrival) {
        return arrival == null ? null : arrival.eta().toString();
    }
}
