package org.driftline.commander.audit;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;

/**
 * Takes entries from requests without making them wait, and writes them many at a time. What happened to missions is in
 * the event table with the thing itself; a crash loses the audit entries of its last second.
 */
@ApplicationScoped
class AuditTrail {
    private static final int ROOM = 20_000;
    private static final int BATCH = 1_000;
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    private final AuditLog log;
    private final Database database;
    private final Clock clock = Clock.systemUTC();
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(ROOM);
    private final AtomicLong dropped = new AtomicLong();
    private volatile List<AuditEntry> batch = List.of();

    @Inject
    AuditTrail(AuditLog log, Database database) {
        this.log = log;
        this.database = database;
    }

    /** Keeps an entry; in a flood, or without a database for long, only how many there were. */
    void offer(AuditEntry entry) {
        if (!waiting.offer(entry)) {
            dropped.incrementAndGet();
        }
    }

    @Scheduled(
            every = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> write() {
        boolean full = next().size() >= BATCH;
        return batch.isEmpty()
                ? Uni.createFrom().voidItem()
                : database.apart(() -> log.write(batch))
                        .invoke(() -> batch = List.of())
                        // more came in a second than go into one statement
                        .chain(() -> full ? write() : Uni.createFrom().voidItem())
                        .onFailure()
                        .invoke(failure ->
                                Log.warnf("audit entries wait count=%d cause=%s", batch.size(), failure.getMessage()))
                        .onFailure()
                        .recoverWithNull();
    }

    /** While the database can still be reached. */
    void writeTheLast(@Observes ShutdownEvent stopping) {
        while (!next().isEmpty()) {
            List<AuditEntry> last = batch;
            batch = List.of();
            try {
                database.apart(() -> log.write(last)).await().atMost(LAST_WRITE);
            } catch (RuntimeException e) {
                Log.errorf("audit entries lost at stop count=%d cause=%s", last.size(), e.getMessage());
                return;
            }
        }
    }

    /** What is to be written; a batch that failed stays the next. */
    private List<AuditEntry> next() {
        if (batch.isEmpty()) {
            List<AuditEntry> more = new ArrayList<>();
            waiting.drainTo(more, BATCH);
            long lost = dropped.getAndSet(0);
            if (lost > 0) {
                more.add(overflow(lost));
            }
            batch = more;
        }
        return batch;
    }

    private AuditEntry overflow(long lost) {
        return new AuditEntry(
                clock.instant(),
                "audit",
                "overflow",
                lost + " entries came faster than they could be written and are not here",
                null,
                null,
                AuditEntry.About.subject(null));
    }
}
