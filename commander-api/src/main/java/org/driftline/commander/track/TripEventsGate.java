package org.driftline.commander.track;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.trip.TripGate;

/**
 * Stands before the stream of a trip's events: once a stream has begun its answer is 200, and it is too late to say that
 * there is no such trip.
 */
class TripEventsGate {
    private final TripGate gate;
    private final Database database;

    @Inject
    TripEventsGate(TripGate gate, Database database) {
        this.gate = gate;
        this.database = database;
    }

    /** Lets the request go on, or fails. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Uni<@Nullable Response> check(
            ResourceInfo operation, ContainerRequestContext context, RoutingContext request) {
        Caller caller = CurrentCaller.orNull(request);
        if (operation.getResourceClass() != TripEventsResource.class || caller == null) {
            return Uni.createFrom().nullItem();
        }
        String id = context.getUriInfo().getPathParameters().getFirst("id");
        try {
            UUID trip = UUID.fromString(id);
            return database.reading(session -> gate.toRead(session, trip, caller))
                    .replaceWith(() -> null);
        } catch (IllegalArgumentException e) {
            // the operation will say that there is nothing of this name
            return Uni.createFrom().nullItem();
        }
    }
}
