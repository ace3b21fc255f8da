package org.driftline.commander.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.ArrayText;
import org.driftline.commander.database.Columns;
import org.driftline.commander.database.Rows;

/** The table of what is still to be published. */
@ApplicationScoped
public class OutboxStore {
    private static final int LANES = 16;

    private static final Columns<OutboxMessage> COLUMNS = Columns.<OutboxMessage>none()
            .with("lane", "smallint", message -> lane(message.subject()))
            .with("channel", "text", OutboxMessage::channel)
            .with("message_id", "text", OutboxMessage::messageId)
            .with("subject", "uuid", OutboxMessage::subject)
            .with("routing_key", "text", OutboxMessage::routingKey)
            .with("priority", "integer", OutboxMessage::priority)
            .with("headers", "json", OutboxStore::headers)
            .with("correlation_id", "text", OutboxMessage::correlationId)
            .with("body", "text", OutboxMessage::body);

    private static final String ADD = """
            insert into outbox (lane, channel, message_id, subject, routing_key,
                                priority, headers, correlation_id, body, created_at)
            select lane, channel, message_id, subject, routing_key, priority, headers, correlation_id, body, now()
            from %s
            order by n
            """.formatted(COLUMNS.rows());

    /**
     * A lane that another commander is publishing is left to it: that keeps each mission's messages in order. All that are free
     * are taken if there is anything to publish: to look into each costs more, most of all when deleted rows cannot be cleared
     * away yet.
     */
    private static final String LOCK_LANES = """
            select cast(lane as integer) from outbox_lane
            where exists (select 1 from outbox)
            for update skip locked
            """;

    /** A statement of its own, so that it sees what the lanes' last holder has removed. */
    private static final String OLDEST = """
            select position, channel, message_id, subject, routing_key,
                   priority, cast(headers as text) as headers, correlation_id, body
            from outbox
            where lane = any (cast(cast(:lanes as text) as smallint[]))
            order by position
            limit :limit
            """;

    private static final String REMOVE = """
            delete from outbox
            where position = any (cast(cast(:positions as text) as bigint[]))
            """;

    private static final String WITHDRAW_ORDERS = "delete from outbox where subject = :subject and channel = 'ORDERS'";

    private static final String COUNT = "select (select count(*) from outbox) + (select count(*) from event_waiting)";

    /** Adds messages, in this order, as part of the session's transaction. */
    public Uni<Void> add(Mutiny.StatelessSession session, List<OutboxMessage> messages) {
        return COLUMNS.set(session.createNativeQuery(ADD), messages)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** The oldest messages that nobody else is publishing; they stay ours until the transaction ends. */
    Uni<List<PendingMessage>> claim(Mutiny.StatelessSession session, int limit) {
        return session.createNativeQuery(LOCK_LANES, Integer.class)
                .getResultList()
                .chain(lanes -> lanes.isEmpty() ? Uni.createFrom().item(List.of()) : oldest(session, lanes, limit));
    }

    private static Uni<List<PendingMessage>> oldest(Mutiny.StatelessSession session, List<Integer> lanes, int limit) {
        return session.createNativeQuery(OLDEST, Tuple.class)
                .setParameter("lanes", ArrayText.of(lanes))
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(OutboxStore::read).toList());
    }

    /** Forgets messages that the broker has confirmed. */
    Uni<Void> remove(Mutiny.StatelessSession session, List<Long> positions) {
        return session.createNativeQuery(REMOVE)
                .setParameter("positions", ArrayText.of(positions))
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Takes back a mission's orders that were not published yet. */
    public Uni<Void> withdrawOrders(Mutiny.StatelessSession session, UUID missionId) {
        return session.createNativeQuery(WITHDRAW_ORDERS)
                .setParameter("subject", missionId)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** How many messages wait for the broker, events that are not published yet among them. */
    public Uni<Long> count(Mutiny.StatelessSession session) {
        return session.createNativeQuery(COUNT, Long.class).getSingleResult();
    }

    static int lane(UUID subject) {
        return Math.floorMod(subject.hashCode(), LANES);
    }

    private static ObjectNode headers(OutboxMessage message) {
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        message.headers().forEach(headers::put);
        return headers;
    }

    private static PendingMessage read(Tuple row) {
        OutboxMessage message = new OutboxMessage(
                OutboxChannel.valueOf(Rows.text(row, "channel")),
                Rows.id(row, "subject"),
                Rows.text(row, "message_id"),
                Rows.text(row, "routing_key"),
                (int) Rows.whole(row, "priority"),
                headers(Rows.object(row, "headers")),
                Rows.textOrNull(row, "correlation_id"),
                Rows.text(row, "body"));
        return new PendingMessage(Rows.whole(row, "position"), message);
    }

    private static Map<String, String> headers(ObjectNode json) {
        return json.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, header -> header.getValue().textValue()));
    }
}
