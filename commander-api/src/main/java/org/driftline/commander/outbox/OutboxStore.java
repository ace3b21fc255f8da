package org.driftline.commander.outbox;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;

/** The table of what is still to be published. */
@ApplicationScoped
public class OutboxStore {
    private static final int LANES = 16;

    private static final String ADD = """
            insert into outbox (lane, channel, message_id, subject, routing_key,
                                priority, headers, correlation_id, body, created_at)
            select m.lane, m.channel, m.message_id, m.subject, m.routing_key,
                   m.priority, m.headers, m.correlation_id, m.body, now()
            from jsonb_to_recordset(cast(cast(:messages as text) as jsonb))
                as m(lane smallint, channel text, message_id text, subject uuid, routing_key text,
                     priority integer, headers json, correlation_id text, body text)
            """;

    /** A lane that another commander is publishing is left to it: that keeps each mission's messages in order. */
    private static final String LOCK_LANES = """
            select cast(lane as integer) from outbox_lane
            where exists (select 1 from outbox where outbox.lane = outbox_lane.lane)
            for update skip locked
            """;

    /** A statement of its own, so that it sees what the lanes' last holder has removed. */
    private static final String OLDEST = """
            select position, channel, message_id, subject, routing_key,
                   priority, cast(headers as text) as headers, correlation_id, body
            from outbox
            where lane in (select cast(value as smallint) from jsonb_array_elements_text(cast(cast(:lanes as text) as jsonb)))
            order by position
            limit :limit
            """;

    private static final String REMOVE = """
            delete from outbox
            where position in (select cast(value as bigint) from jsonb_array_elements_text(cast(cast(:positions as text) as jsonb)))
            """;

    private static final String WITHDRAW_ORDERS = "delete from outbox where subject = :subject and channel = 'ORDERS'";

    private static final String COUNT = "select count(*) from outbox";

    /** Adds messages, in this order, as part of the session's transaction. */
    public Uni<Void> add(Mutiny.StatelessSession session, List<OutboxMessage> messages) {
        return session.createNativeQuery(ADD)
                .setParameter("messages", rows(messages).toString())
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
                .setParameter("lanes", lanes.toString())
                .setParameter("limit", limit)
                .getResultList()
                .map(rows -> rows.stream().map(OutboxStore::read).toList());
    }

    /** Forgets messages that the broker has confirmed. */
    Uni<Void> remove(Mutiny.StatelessSession session, List<Long> positions) {
        return session.createNativeQuery(REMOVE)
                .setParameter("positions", positions.toString())
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

    /** How many messages wait. */
    public Uni<Long> count(Mutiny.StatelessSession session) {
        return session.createNativeQuery(COUNT, Long.class).getSingleResult();
    }

    static int lane(UUID subject) {
        return Math.floorMod(subject.hashCode(), LANES);
    }

    private static ArrayNode rows(List<OutboxMessage> messages) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (OutboxMessage message : messages) {
            ObjectNode row = rows.addObject()
                    .put("lane", lane(message.subject()))
                    .put("channel", message.channel().name())
                    .put("message_id", message.messageId())
                    .put("subject", message.subject().toString())
                    .put("routing_key", message.routingKey())
                    .put("priority", message.priority())
                    .put("correlation_id", message.correlationId())
                    .put("body", message.body());
            ObjectNode headers = row.putObject("headers");
            message.headers().forEach(headers::put);
        }
        return rows;
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
