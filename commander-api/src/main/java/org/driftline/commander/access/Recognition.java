package org.driftline.commander.access;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Finds out who makes a request. */
@ApplicationScoped
class Recognition {
    private final AccessConfig config;
    private final Instance<Authenticator> ways;

    @Inject
    Recognition(AccessConfig config, @Any Instance<Authenticator> ways) {
        this.config = config;
        this.ways = ways;
    }

    /**
     * The caller who shows this credential, or none, from this place; fails with UNAUTHENTICATED. A wrong credential is
     * never taken for none.
     */
    Uni<Caller> caller(@Nullable String credential, boolean fromHere) {
        if (credential == null) {
            return config.anonymous() && fromHere
                    ? Uni.createFrom().item(Caller.VISITOR)
                    : Uni.createFrom().failure(() -> refused("Log in, or send an API key as X-API-Key"));
        }
        return Multi.createFrom()
                .iterable(ways)
                .onItem()
                .transformToUniAndConcatenate(way -> way.recognise(credential))
                .select()
                .when(found -> Uni.createFrom().item(found.isPresent()))
                .collect()
                .first()
                .onItem()
                .ifNull()
                .failWith(() -> refused("The credential is wrong or no longer good"))
                .map(Optional::orElseThrow);
    }

    private static DomainError refused(String text) {
        return new DomainError(ErrorKind.UNAUTHENTICATED, text);
    }
}
