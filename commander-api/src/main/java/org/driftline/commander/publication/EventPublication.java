package org.driftline.commander.publication;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.outbox.OutboxPublisher;

/**
 * Publishes domain events from their table: right after a commit, and by a slow beat for what other commanders wrote and for
 * what a crash or an outage left. One commander does it for all; it says with each beat that it lives.
 */
@ApplicationScoped
public class EventPublication {
    private final Publishing publishing;
    private final Database database;
    /** 0 idle, 1 running, more: somebody asked while it ran. */
    private final AtomicInteger asked = new AtomicInteger();

    private volatile boolean failing;

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
        return database.alone(publishing::seek)
                .invoke(ours -> wake())
                .replaceWithVoid()
                .onFailure()
                .invoke(failure -> Log.debugf("publishing of events not sought: %s", failure.toString()))
                .onFailure()
                .recoverWithNull();
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
        asked.set(0);
    }
}
