package org.driftline.commander.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way to the broker. Those of one mission and channel go one after the other, each when the one before is
 * confirmed; the missions go side by side. So order holds even when a publish fails in the middle.
 */
public final class OutboxBatch {
    private final Function<OutboxMessage, Uni<Void>> publish;
    private final ConcurrentLinkedQueue<Long> confirmed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    /** One that hands each message to this; which ends when the broker has confirmed it. */
    public OutboxBatch(Function<OutboxMessage, Uni<Void>> publish) {
        this.publish = publish;
    }

    /** Publishes all that can be published, only once; ends well even if some could not. */
    public Uni<Sent> send(List<PendingMessage> messages) {
        List<Uni<Void>> lines = lines(messages).stream().map(this::oneByOne).toList();
        return Uni.join().all(lines).andCollectFailures().replaceWith(() -> sent());
    }

    private Uni<Void> oneByOne(List<PendingMessage> line) {
        return Multi.createFrom()
                .iterable(line)
                .onItem()
                .transformToUniAndConcatenate(this::one)
                .onItem()
                .ignoreAsUni()
                .onFailure()
                .invoke(problem -> failure.compareAndSet(null, problem))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> one(PendingMessage message) {
        return publish.apply(message.message()).invoke(() -> confirmed.add(message.position()));
    }

    private Sent sent() {
        return new Sent(List.copyOf(confirmed), failure.get());
    }

    static List<List<PendingMessage>> lines(List<PendingMessage> messages) {
        Map<Line, List<PendingMessage>> lines = new LinkedHashMap<>();
        for (PendingMessage message : messages) {
            Line line = new Line(message.message().channel(), message.message().subject());
            lines.computeIfAbsent(line, key -> new ArrayList<>()).add(message);
        }
        return List.copyOf(lines.values());
    }

    private record Line(OutboxChannel channel, UUID subject) {}

    /**
     * What became of a batch.
     *
     * @param confirmed positions of what the broker has
     * @param failure the first of what went wrong
     */
    public record Sent(List<Long> confirmed, @Nullable Throwable failure) {}
}
