package org.driftline.commander.publication;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.outbox.OutboxPublisher;

/**
 * Publishes domain events from their table: right after a commit, and by a slow beat for what other commanders wrote and for
 * what a crash or an outage left. One commander does it for all; it says with each beat that it lives, and lets go when it stops
 * or cannot publish.
 */
@ApplicationScoped
public class EventPublication {
    /** So many beats pass after a failure until this commander asks again: another one may reach the broker. */
    private static final int REST = 2;

    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final Publishing publishing;
    private final Database database;
    /** 0 idle, 1 running, more: somebody asked while it ran. */
    private final AtomicInteger asked = new AtomicInteger();

    private final AtomicInteger rest = new AtomicInteger();

    private volatile boolean failing;
    private volatile boolean ending;

    @Inject
    EventPublication(PublicationStore store, PublicationConfig config, OutboxPublisher publisher, Database database) {
        this.publishing = new Publishing(store, config, publisher::publish);
        this.database = database;
    }

    /** Says that there are new events, committed. */
    public void wake() {
        if (publishing.isOurs() && asked.getAndIncrement() == 0) {
            run();
        }
    }

    @Scheduled(
            every = "${driftline.outbox.poll:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> beat() {
        if (ending || rest.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return Uni.createFrom().voidItem();
        }
        return database.alone(publishing::seek)
                .invoke(ours -> wake())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf("publishing of events not sought: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
    }

    /** While the database can still be reached. */
    void stop(@Observes ShutdownEvent stopping) {
        ending = true;
        try {
            database.apart(publishing::leave).await().atMost(LAST_WORD);
        } catch (RuntimeException e) {
            Log.debugf("publishing of events not left: %s", e.toString());
        }
    }

    private void run() {
        int seen = asked.get();
        database.alone(publishing::round).subscribe().with(more -> done(seen, more), this::failed);
    }

    /** Goes on while there is more or somebody asked meanwhile. */
    private void done(int seen, boolean more) {
        if (failing) {
            Log.info("events are being published again");
            failing = false;
        }
        if (more || !asked.compareAndSet(seen, 0)) {
            run();
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            Log.warnf("events wait, will try again: %s", failure.toString());
        }
        failing = true;
        rest.set(REST);
        asked.set(0);
        database.alone(publishing::leave)
                .subscribe()
                .with(left -> {}, e -> Log.debugf("publishing of events not left: %s", e.toString()));
    }
}
