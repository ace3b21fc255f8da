package org.driftline.commander.trip;

import java.time.Instant;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.events.Envelope;
import org.driftline.events.EventHead;
import org.driftline.events.EventMeta;
import org.driftline.events.EventTypes;
import org.driftline.events.Names;

/**
 * The commander's words about a trip.
 *
 * @param trip as it stands
 * @param correlationId what the client called the request that led here
 */
public record TripEvents(Trip trip, @Nullable String correlationId) {

    /** It was planned. */
    public Envelope created() {
        ObjectNode payload = plan(payload()).put("status", trip.status().wire());
        payload.put("created_at", trip.createdAt().toString());
        return event(EventTypes.TRIP_CREATED, null, trip.createdAt(), payload);
    }

    /** It has another plan. */
    public Envelope updated() {
        ObjectNode payload = plan(payload()).put("updated_at", trip.updatedAt().toString());
        return about(EventTypes.TRIP_UPDATED, trip.updatedAt(), payload);
    }

    /** It came from another status by this move. */
    public Envelope moved(TripStatus from, Move move) {
        ObjectNode payload = payload()
                .put("old_status", from.wire())
                .put("new_status", move.to().wire())
                .put("reason", move.reason())
                .put("changed_at", move.at().toString());
        return about(EventTypes.TRIP_STATUS_CHANGED, move.at(), payload);
    }

    /** It was ended from the shore. */
    public Envelope cancelled(Move move) {
        ObjectNode payload = payload()
                .put("reason", move.reason())
                .put("cancelled_at", move.at().toString());
        return about(EventTypes.TRIP_CANCELLED, move.at(), payload);
    }

    /** Something else about it; {@link #payload} begins what is told. */
    public Envelope about(String type, Instant at, ObjectNode payload) {
        return event(type, Names.tripTarget(trip.id()), at, payload);
    }

    /** Which trip, of which mission and unit. */
    public ObjectNode payload() {
        TripPlan plan = trip.plan();
        return JsonNodeFactory.instance
                .objectNode()
                .put("trip_id", trip.id().toString())
                .put(
                        "mission_id",
                        plan.missionId() == null ? null : plan.missionId().toString())
                .put("unit_id", plan.unitId().toString());
    }

    private ObjectNode plan(ObjectNode payload) {
        TripPlan plan = trip.plan();
        return payload.put("unit_name", plan.unit().name())
                .put("unit_kind", plan.unit().kind().wire())
                .put("waypoints", plan.waypoints().size())
                .put(
                        "planned_start",
                        plan.plannedStart() == null ? null : plan.plannedStart().toString());
    }

    private Envelope event(String type, @Nullable String target, Instant at, ObjectNode payload) {
        EventHead head = new EventHead(type, Names.COMMANDER_SOURCE, target);
        return Envelope.create(head, at, payload, new EventMeta(0, 0, correlationId, null));
    }
}
