package org.driftline.commander.submit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;

/**
 * How many missions one account may have that have not ended. Counted without a lock: who posts many at once may get a few
 * more through.
 */
@ApplicationScoped
class InFlightLimit {
    private static final Duration LATER = Duration.ofSeconds(30);

    /** Counts no further than it has to. */
    private static final String COUNT = """
            select count(*)
            from (select 1 from mission
                  where owner = :owner and status in ('CREATED', 'QUEUED', 'IN_PROGRESS')
                  limit :most) in_flight
            """;

    private final int most;

    @Inject
    InFlightLimit(LimitsConfig config) {
        this.most = config.missionsInFlight();
    }

    /** Whether this caller's missions are counted at all. */
    boolean counts(Caller caller) {
        return most > 0 && !caller.id().equals(Caller.OPERATOR_KEY.id());
    }

    /** Fails with TOO_MANY when the caller has as many as he may; the operators' key has no account and no limit. */
    Uni<Void> check(Mutiny.StatelessSession session, Caller caller) {
        if (!counts(caller)) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(COUNT, Long.class)
                .setParameter("owner", caller.id())
                .setParameter("most", most)
                .getSingleResult()
                .invoke(this::refuseIfFull)
                .replaceWithVoid();
    }

    private void refuseIfFull(long count) {
        if (count >= most) {
            throw DomainError.tooMany(
                    "You have " + most + " missions that have not ended; wait until some have, or cancel them", LATER);
        }
    }
}
