package org.driftline.commander.access;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.http.BearerToken;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Stands before every operation: recognises the caller and holds what the operation needs against what he may. */
class AccessFilter {
    private static final String HEADER = "X-API-Key";

    private final Recognition recognition;

    @Inject
    AccessFilter(Recognition recognition) {
        this.recognition = recognition;
    }

    /** Lets the request go on, or fails. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> check(ResourceInfo operation, RoutingContext request) {
        CurrentOperation.set(request, operation);
        if (operation.getResourceMethod().isAnnotationPresent(Open.class)) {
            return Uni.createFrom().nullItem();
        }
        return recognition
                .caller(credential(request.request()), Loopback.isAsked(request.request()))
                .invoke(caller -> CurrentCaller.set(request, caller))
                .invoke(caller -> permit(caller, operation.getResourceMethod().getAnnotation(Needs.class)))
                .replaceWith(() -> null);
    }

    private static void permit(Caller caller, @Nullable Needs needs) {
        if (needs == null) {
            throw new DomainError(ErrorKind.FORBIDDEN, "This operation is for nobody");
        }
        if (!caller.may(needs.value())) {
            throw new DomainError(
                    ErrorKind.FORBIDDEN, "The role " + caller.role().wire() + " does not allow this");
        }
    }

    private static @Nullable String credential(HttpServerRequest request) {
        String key = request.getHeader(HEADER);
        if (key != null) {
            return key;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        String bearer = BearerToken.of(authorization);
        // credentials of another scheme are wrong ones, not none
        return bearer == null ? authorization : bearer;
    }
}
