package org.driftline.commander.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Columns;
import org.driftline.commander.database.Rows;
import org.driftline.events.EventCodec;
import org.driftline.events.MalformedMessageException;

/** The append-only table of domain events. */
@ApplicationScoped
public class EventStore {
    private static final Columns<SubjectEvent> COLUMNS = Columns.<SubjectEvent>none()
            .with("id", "uuid", told -> told.event().id())
            .with("line", "text", told -> told.subject().line())
            .with("subject", "uuid", told -> told.subject().id())
            .with("mission", "uuid", told -> told.subject().missionId())
            .with("owner", "uuid", told -> told.subject().owner())
            .with("type", "text", told -> told.event().type())
            .with("at", "timestamptz", told -> told.event().time())
            .with("envelope", "json", SubjectEvent::json)
            .with("correlation", "text", SubjectEvent::correlationId)
            .with("trace", "text", SubjectEvent::trace);

    /**
     * Writers of one line of events go one after the other, so that positions of it grow in the order of commits: a reader
     * who is past a position has seen all before it. The locks are taken before the positions, in one order for all.
     */
    private static final String APPEND = """
            with told as materialized (
                select * from %s),
            held as materialized (
                select pg_advisory_xact_lock(hashtextextended(line, 0)) as lock
                from (select distinct line from told order by line) lines)
            insert into event (id, subject, mission_id, owner, type, at, envelope, correlation_id, trace, outboxed)
            select e.id, e.subject, e.mission, e.owner, e.type, e.at, e.envelope, e.correlation, e.trace, false
            from (select count(lock) from held) lines, told e
            order by e.n
            """.formatted(COLUMNS.rows());

    private static final String AFTER = """
            select position, cast(envelope as text) as envelope
            from event
            where %s and position > :after
            order by position
            limit :limit
            """;

    private static final String OF_MISSION = AFTER.formatted("mission_id = :id");

    /** The index for it leaves out what the other one finds. */
    private static final String OF_SUBJECT =
            AFTER.formatted("subject = :id and (mission_id is null or subject <> mission_id)");

    /** Appends events, in this order, as part of the session's transaction. */
    public Uni<Void> append(Mutiny.StatelessSession session, List<SubjectEvent> events) {
        return COLUMNS.set(session.createNativeQuery(APPEND), events)
                .executeUpdate()
                .replaceWithVoid();
    }

    /** Events of a topic after a position, oldest first. */
    public Uni<List<StoredEvent>> after(Mutiny.StatelessSession session, Topic topic, Slice slice) {
        return session.createNativeQuery(topic.kind() == Topic.Kind.MISSION ? OF_MISSION : OF_SUBJECT, Tuple.class)
                .setParameter("id", topic.id())
                .setParameter("after", slice.after())
                .setParameter("limit", slice.limit())
                .getResultList()
                .map(EventStore::read);
    }

    private static List<StoredEvent> read(List<Tuple> rows) {
        return rows.stream().map(EventStore::read).toList();
    }

    private static StoredEvent read(Tuple row) {
        byte[] envelope = Rows.text(row, "envelope").getBytes(StandardCharsets.UTF_8);
        try {
            return new StoredEvent(Rows.whole(row, "position"), EventCodec.decode(envelope));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("the event table holds something else than an event", e);
        }
    }

    /**
     * Which part of a sequence of events.
     *
     * @param after the position that was read already; 0 for none
     * @param limit how many at most
     */
    public record Slice(long after, int limit) {}
}
