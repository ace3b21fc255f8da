package org.driftline.commander.sharing;

import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * Stands before every operation below {@code /api/v1/missions/{id}}: a mission that the caller may not see is one that
 * does not exist, and one that he may only see cannot be changed by him.
 */
class MissionGate {
    private static final String MISSIONS = "/api/v1/missions/";

    private final ShareStore shares;
    private final Database database;

    @Inject
    MissionGate(ShareStore shares, Database database) {
        this.shares = shares;
        this.database = database;
    }

    /** Lets the request go on, or fails. */
    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public Uni<@Nullable Response> check(
            ContainerRequestContext context, ResourceInfo operation, RoutingContext request) {
        Caller caller = CurrentCaller.orNull(request);
        UUID mission = mission(context);
        if (mission == null || caller == null || (caller.seesAll() && !isStream(operation))) {
            return Uni.createFrom().nullItem();
        }
        return database.reading(session -> shares.access(session, mission, caller))
                .invoke(access -> permit(access, mission, context.getMethod()))
                .replaceWith(() -> null);
    }

    /** The answer of a stream begins before anybody knows whether there is something to stream. */
    private static boolean isStream(ResourceInfo operation) {
        Produces produces = operation.getResourceMethod().getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).contains(MediaType.SERVER_SENT_EVENTS);
    }

    private static void permit(MissionAccess access, UUID mission, String method) {
        if (access == MissionAccess.NONE) {
            throw new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + mission);
        }
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (access == MissionAccess.READ && !reads) {
            throw new DomainError(ErrorKind.FORBIDDEN, "This mission is shared with you for reading only");
        }
    }

    private static @Nullable UUID mission(ContainerRequestContext context) {
        String id = context.getUriInfo().getPathParameters().getFirst("id");
        if (id == null || !context.getUriInfo().getPath().startsWith(MISSIONS)) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            // the operation will say that there is nothing of this name
            return null;
        }
    }
}
