package org.driftline.commander.publication;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.outbox.OutboxBatch;
import org.driftline.commander.outbox.OutboxException;
import org.driftline.commander.outbox.OutboxMessage;

/**
 * Publishes events while that is this commander's duty: reads what is next, publishes it, and notes that only when the broker
 * has confirmed it. Who dies in between leaves it to the next one, who publishes it again; so events may come twice, are never
 * lost, and those of one mission keep their order.
 *
 * <p>The broker may take some and decline others. Then the others, with what follows them in their missions, go to the outbox,
 * which tries them for as long as it takes: a declined event holds up its own mission and nobody else's.
 */
final class Publishing {
    private final UUID me = UUID.randomUUID();
    private final PublicationStore store;
    private final PublicationConfig config;
    private final Function<OutboxMessage, Uni<Void>> publish;
    private final AtomicReference<@Nullable Term> term = new AtomicReference<>();

    Publishing(PublicationStore store, PublicationConfig config, Function<OutboxMessage, Uni<Void>> publish) {
        this.store = store;
        this.config = config;
        this.publish = publish;
    }

    /** Whether it is ours, as far as we know. */
    boolean isOurs() {
        return term.get() != null;
    }

    /** Takes the duty over if nobody has it, or keeps it. */
    Uni<Boolean> seek() {
        return store.take(me, config.lease())
                .invoke(found -> term.updateAndGet(
                        current -> found.filter(other -> current == null || other.number() != current.number())
                                .orElse(found.isPresent() ? current : null)))
                .map(found -> found.isPresent());
    }

    /** Lets go of the duty, so that another one need not wait for its lease to end; what is on its way may still be noted. */
    Uni<Void> leave() {
        term.set(null);
        return store.leave(me);
    }

    /** Publishes a page of events, if it is ours; whether there may be more. */
    Uni<Boolean> round() {
        Term current = term.get();
        return current == null
                ? Uni.createFrom().item(false)
                : store.next(current.reached(), config.batch()).chain(page -> round(current, page));
    }

    private Uni<Boolean> round(Term current, Page page) {
        if (page.after().equals(current.reached())) {
            return Uni.createFrom().item(!page.isLast());
        }
        Executor context = Database.here();
        return new OutboxBatch(publish)
                .send(page.direct())
                .emitOn(context)
                .chain(sent -> note(new Term(current.number(), page.after()), page, sent))
                .map(noted -> noted && !page.isLast());
    }

    private Uni<Boolean> note(Term next, Page page, OutboxBatch.Sent sent) {
        Throwable failure = sent.failure();
        if (failure != null && sent.confirmed().isEmpty()) {
            return Uni.createFrom().failure(new OutboxException(failure));
        }
        List<OutboxMessage> left = page.left(new HashSet<>(sent.confirmed()));
        if (failure != null) {
            Log.warnf("events left to the outbox count=%d cause=%s", left.size(), failure.toString());
        }
        Duration lease = isOurs() ? config.lease() : Duration.ZERO;
        return store.advance(me, next, lease, left).invoke(done -> noted(next, done));
    }

    private void noted(Term next, boolean done) {
        term.updateAndGet(current -> isOf(current, next) ? done ? next : null : current);
    }

    private static boolean isOf(@Nullable Term current, Term next) {
        return current != null && current.number() == next.number();
    }
}
