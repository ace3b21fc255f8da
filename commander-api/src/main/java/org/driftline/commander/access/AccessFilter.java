package org.driftline.commander.access;

import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.http.ClientAddress;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.limit.CallRates;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * Stands before every operation: recognises the caller, counts the call against his share, and holds what the operation needs
 * against what he may.
 */
class AccessFilter {
    private final Recognition recognition;
    private final CallRates rates;

    @Inject
    AccessFilter(Recognition recognition, CallRates rates) {
        this.recognition = recognition;
        this.rates = rates;
    }

    /** Lets the request go on, or fails. */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public Uni<@Nullable Response> check(ResourceInfo operation, RoutingContext request) {
        CurrentOperation.set(request, operation);
        Open open = operation.getResourceMethod().getAnnotation(Open.class);
        if (open != null) {
            if (open.metered()) {
                refuseIf(rates.refusal(ClientAddress.of(request)));
            }
            return Uni.createFrom().nullItem();
        }
        return recognition
                .caller(Credential.of(request.request()), Loopback.isAsked(request.request()))
                .onFailure(AccessFilter::isStranger)
                .transform(refused -> rates.refusal(ClientAddress.of(request))
                        .map(Throwable.class::cast)
                        .orElse(refused))
                .invoke(caller -> refuseIf(rates.refusal(caller)))
                .invoke(caller -> CurrentCaller.set(request, caller))
                .invoke(caller -> permit(caller, operation.getResourceMethod().getAnnotation(Needs.class)))
                .replaceWith(() -> null);
    }

    private static void refuseIf(Optional<DomainError> refusal) {
        refusal.ifPresent(error -> {
            throw error;
        });
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

    private static boolean isStranger(Throwable failure) {
        return failure instanceof DomainError error && error.kind() == ErrorKind.UNAUTHENTICATED;
    }
}
