package org.driftline.commander.throttle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.problem.DomainError;

/** Decides whether a password is heard at all. */
@ApplicationScoped
public class LoginThrottle {
    private final ThrottleRule perAccount;
    private final ThrottleRule perAddress;
    private final ThrottleStore store;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    LoginThrottle(ThrottleConfig config, ThrottleStore store, Database database) {
        this.perAccount = new ThrottleRule(config.accountTries(), config.longest(), config.memory());
        this.perAddress = new ThrottleRule(config.addressTries(), config.longest(), config.memory());
        this.store = store;
        this.database = database;
    }

    /** Marks a try, or fails with TOO_MANY when there were too many of late. */
    public Uni<Void> enter(ThrottleKeys keys) {
        return database.inTransaction(session -> {
            Instant now = clock.instant();
            return store.locked(session, keys, now).chain(marks -> mark(session, keys, marks, now));
        });
    }

    /** The try was right: the account is as good as new. The address has others behind it, and only this one was right. */
    public Uni<Void> succeeded(Mutiny.StatelessSession session, ThrottleKeys keys) {
        return store.forget(session, keys.account()).chain(() -> store.takeOneBack(session, keys.address()));
    }

    private Uni<Void> mark(Mutiny.StatelessSession session, ThrottleKeys keys, Map<String, Marks> marks, Instant now) {
        Marks account = Objects.requireNonNull(marks.get(keys.account()));
        Marks address = Objects.requireNonNull(marks.get(keys.address()));
        Duration wait = longer(perAccount.wait(account, now), perAddress.wait(address, now));
        if (!wait.isZero() && !wait.isNegative()) {
            throw DomainError.tooMany("Too many passwords were tried; wait before you try another", wait);
        }
        return store.write(session, keys.account(), perAccount.mark(account, now))
                .chain(() -> store.write(session, keys.address(), perAddress.mark(address, now)));
    }

    @Scheduled(
            every = "10m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> forgetOld() {
        Instant time = clock.instant().minus(perAccount.memory());
        return database.apart(() -> database.inTransaction(session -> store.dropBefore(session, time)))
                .onFailure()
                .invoke(failure -> Log.debugf("old login marks not dropped: %s", failure.toString()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
