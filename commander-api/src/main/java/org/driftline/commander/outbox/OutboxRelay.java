package org.driftline.commander.outbox;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;

/**
 * Empties the outbox: right after a commit, and by a slow beat for what a crash or an outage left. A message leaves the table
 * only after the broker has confirmed it, so it may be published twice and is never lost.
 */
@ApplicationScoped
public class OutboxRelay {
    private final OutboxStore store;
    private final OutboxPublisher publisher;
    private final OutboxConfig config;
    private final Database database;
    /** 0 idle, 1 running, more: somebody asked while it ran. */
    private final AtomicInteger asked = new AtomicInteger();

    private volatile boolean failing;

    @Inject
    OutboxRelay(OutboxStore store, OutboxPublisher publisher, OutboxConfig config, Database database) {
        this.store = store;
        this.publisher = publisher;
        this.config = config;
        this.database = database;
    }

    /** Says that there are new messages, committed. */
    public void wake() {
        if (asked.getAndIncrement() == 0) {
            run();
        }
    }

    @Scheduled(every = "${driftline.outbox.poll:1s}", skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void beat() {
        wake();
    }

    private void run() {
        int seen = asked.get();
        database.alone(this::batch).subscribe().with(size -> done(seen, size), this::failed);
    }

    /** Goes on while batches are full or somebody asked meanwhile. */
    private void done(int seen, int size) {
        if (size == config.batch() || !asked.compareAndSet(seen, 0)) {
            run();
        }
    }

    private void failed(Throwable failure) {
        if (!failing) {
            Log.warnf("outbox waits, will try again: %s", failure.toString());
        }
        failing = true;
        asked.set(0);
    }

    private Uni<Integer> batch() {
        return database.inTransaction(
                        session -> store.claim(session, config.batch()).chain(claimed -> publish(session, claimed)))
                .invoke(this::report)
                .map(sent -> sent.confirmed().size());
    }

    private Uni<OutboxBatch.Sent> publish(Mutiny.StatelessSession session, List<PendingMessage> claimed) {
        Executor context = Database.here();
        return new OutboxBatch(publisher::publish).send(claimed).emitOn(context).call(sent -> forget(session, sent));
    }

    private Uni<Void> forget(Mutiny.StatelessSession session, OutboxBatch.Sent sent) {
        return sent.confirmed().isEmpty() ? Uni.createFrom().voidItem() : store.remove(session, sent.confirmed());
    }

    private void report(OutboxBatch.Sent sent) {
        if (sent.failure() != null) {
            throw new OutboxException(sent.failure());
        }
        if (failing) {
            Log.info("outbox is being published again");
            failing = false;
        }
    }
}
