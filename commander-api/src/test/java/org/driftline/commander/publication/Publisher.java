package org.driftline.commander.publication;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.outbox.OutboxMessage;

/** One who publishes events as a commander does, when the test says so, and to the test. */
final class Publisher {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Database database;
    private final Publishing publishing;
    private final List<OutboxMessage> published = new CopyOnWriteArrayList<>();
    private volatile Predicate<OutboxMessage> declined = message -> false;

    Publisher(Database database, PublicationStore store, int batch) {
        this.database = database;
        this.publishing = new Publishing(store, new Settings(batch, Duration.ofHours(1)), this::publish);
    }

    private Uni<Void> publish(OutboxMessage message) {
        if (declined.test(message)) {
            return Uni.createFrom().failure(new IllegalStateException("declined"));
        }
        published.add(message);
        return Uni.createFrom().voidItem();
    }

    /** From now on the broker declines these. */
    void decline(Predicate<OutboxMessage> messages) {
        declined = messages;
    }

    boolean seek() {
        return database.apart(publishing::seek).await().atMost(PATIENCE);
    }

    void leave() {
        database.apart(publishing::leave).await().atMost(PATIENCE);
    }

    boolean isOurs() {
        return publishing.isOurs();
    }

    /** One page; whether there may be more. */
    boolean round() {
        return database.apart(publishing::round).await().atMost(PATIENCE);
    }

    /** All that there is. */
    void rounds() {
        boolean more = round();
        while (more) {
            more = round();
        }
    }

    /** What was published of a mission, by the numbers of its events. */
    List<Long> numbers(UUID mission) {
        return of(mission).stream()
                .map(message -> UUID.fromString(message.messageId()).getLeastSignificantBits())
                .toList();
    }

    /** What was published of a mission. */
    List<OutboxMessage> of(UUID mission) {
        return published.stream()
                .filter(message -> message.subject().equals(mission))
                .toList();
    }

    private record Settings(int batch, Duration lease) implements PublicationConfig {}
}
