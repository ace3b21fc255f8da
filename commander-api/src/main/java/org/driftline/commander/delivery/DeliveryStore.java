package org.driftline.commander.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;

/** Deliveries in PostgreSQL. */
@ApplicationScoped
class DeliveryStore {
    private static final String COLUMNS = """
            id, webhook_id, event_id, event_type, body, created_at, state, tries, due_at, tried_at, http_status, error""";

    /** An event is handed over once, whatever happens in between. */
    private static final String ADD = """
            insert into webhook_delivery (id, webhook_id, event_id, event_type, body, created_at, state, tries, due_at)
            select gen_random_uuid(), :webhook, e.id, e.type, e.body, now(), 'PENDING', 0, now()
            from jsonb_to_recordset(cast(cast(:events as text) as jsonb)) as e(id uuid, type text, body text)
            on conflict (webhook_id, event_id) do nothing
            """;

    /** Ours until then: who dies with one in hand leaves it to the others. */
    private static final String CLAIM = """
            update webhook_delivery set due_at = :until
            where id in (
                select d.id from webhook_delivery d
                join webhook w on w.id = d.webhook_id
                where d.state = 'PENDING' and d.due_at <= now() and w.paused_at is null
                order by d.due_at
                limit :limit
                for update of d skip locked)
            returning\s""" + COLUMNS;

    private static final String RECORD = """
            update webhook_delivery
            set state = :state, tries = :tries, due_at = :due_at, tried_at = :tried_at,
                http_status = cast(cast(:http_status as text) as integer), error = cast(:error as text)
            where id = :id
            """;

    private static final String PAGE = "select " + COLUMNS + """
             from webhook_delivery
            where webhook_id = :webhook and (created_at, id) < (:at, :id)
            order by created_at desc, id desc
            limit :limit
            """;

    private static final String FORGET =
            "delete from webhook_delivery where state <> 'PENDING' and created_at < :before";

    private static final PageCursor NEWEST = new PageCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1L, -1L));

    Uni<Void> add(Mutiny.StatelessSession session, UUID webhook, List<Envelope> events) {
        if (events.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Envelope event : events) {
            rows.addObject()
                    .put("id", event.id().toString())
                    .put("type", event.type())
                    .put("body", new String(EventCodec.encode(event), StandardCharsets.UTF_8));
        }
        return session.createNativeQuery(ADD)
                .setParameter("webhook", webhook)
                .setParameter("events", rows.toString())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<Delivery>> claim(Mutiny.StatelessSession session, int limit, Instant until) {
        return session.createNativeQuery(CLAIM, Tuple.class)
                .setParameter("until", until)
                .setParameter("limit", limit)
                .getResultList()
                .map(DeliveryStore::read);
    }

    Uni<Void> record(Mutiny.StatelessSession session, Delivery tried) {
        return session.createNativeQuery(RECORD)
                .setParameter("id", tried.id())
                .setParameter("state", tried.state().name())
                .setParameter("tries", tried.tries())
                .setParameter("due_at", tried.dueAt())
                .setParameter("tried_at", tried.triedAt())
                .setParameter(
                        "http_status",
                        tried.httpStatus() == null ? null : tried.httpStatus().toString())
                .setParameter("error", tried.error())
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Newest first. */
    Uni<List<Delivery>> page(Mutiny.StatelessSession session, UUID webhook, PageSlice slice) {
        PageCursor before = slice.after() == null ? NEWEST : slice.after();
        return session.createNativeQuery(PAGE, Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("at", before.at())
                .setParameter("id", before.id())
                .setParameter("limit", slice.sought())
                .getResultList()
                .map(DeliveryStore::read);
    }

    Uni<Integer> forget(Mutiny.StatelessSession session, Instant before) {
        return session.createNativeQuery(FORGET).setParameter("before", before).executeUpdate();
    }

    private static List<Delivery> read(List<Tuple> rows) {
        return rows.stream().map(DeliveryStore::read).toList();
    }

    private static Delivery read(Tuple row) {
        Number status = row.get("http_status", Number.class);
        return new Delivery(
                Rows.id(row, "id"),
                Rows.id(row, "webhook_id"),
                Rows.id(row, "event_id"),
                Rows.text(row, "event_type"),
                Rows.text(row, "body"),
                Rows.instant(row, "created_at"),
                Delivery.State.valueOf(Rows.text(row, "state")),
                (int) Rows.whole(row, "tries"),
                Rows.instant(row, "due_at"),
                Rows.instantOrNull(row, "tried_at"),
                status == null ? null : status.intValue(),
                Rows.textOrNull(row, "error"));
    }
}
