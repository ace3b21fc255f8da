package org.driftline.commander.limit;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.scheduler.Scheduled;

import org.driftline.commander.identity.Caller;
import org.driftline.commander.problem.DomainError;

/** A bucket for each account, and one for each address from which calls come without. */
@ApplicationScoped
public class CallRates {
    private final LimitConfig config;
    private final ConcurrentMap<Object, TokenBucket> buckets = new ConcurrentHashMap<>();

    @Inject
    CallRates(LimitConfig config) {
        this.config = config;
    }

    /** Counts one call of an account; the refusal if that is too many. The operators' key may always call. */
    public Optional<DomainError> refusal(Caller caller) {
        return caller.id().equals(Caller.OPERATOR_KEY.id())
                ? Optional.empty()
                : refusal(caller.id(), config.callsPerSecond(), config.callBurst());
    }

    /** Counts one call from an address by nobody that is known; the refusal if that is too many. */
    public Optional<DomainError> refusal(String address) {
        return refusal(address, config.anonymousCallsPerSecond(), config.anonymousCallBurst());
    }

    private Optional<DomainError> refusal(Object whose, double perSecond, int burst) {
        if (perSecond <= 0) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        Duration wait = buckets.computeIfAbsent(whose, any -> new TokenBucket(perSecond, burst, now))
                .take(now);
        return wait.isZero()
                ? Optional.empty()
                : Optional.of(DomainError.tooMany("More calls than your share of " + perSecond + " per second", wait));
    }

    /** Who has been quiet long enough needs no bucket. */
    @Scheduled(every = "1m", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void dropFull() {
        long now = System.nanoTime();
        buckets.values().removeIf(bucket -> bucket.isFull(now));
    }
}
