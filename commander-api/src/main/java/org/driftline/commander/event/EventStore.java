package org.driftline.commander.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.events.EventCodec;
import org.driftline.events.MalformedMessageException;

/** The append-only table of domain events. */
@ApplicationScoped
public class EventStore {
    /**
     * Writers of one line of events go one after the other, so that positions of it grow in the order of commits: a reader
     * who is past a position has seen all before it. The locks are taken before the positions, in one order for all.
     */
    private static final String APPEND = """
            with told as materialized (
                select * from json_to_recordset(cast(cast(:events as text) as json))
                    as e(n integer, id uuid, line text, subject uuid, mission uuid, owner uuid, type text, at timestamptz,
                         envelope text)),
            held as materialized (
                select pg_advisory_xact_lock(hashtextextended(line, 0)) as lock
                from (select distinct line from told order by line) lines)
            insert into event (id, subject, mission_id, owner, type, at, envelope)
            select e.id, e.subject, e.mission, e.owner, e.type, e.at, cast(e.envelope as json)
            from (select count(lock) from held) lines, told e
            order by e.n
            """;

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
        return session.createNativeQuery(APPEND)
                .setParameter("events", rows(events).toString())
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

    private static ArrayNode rows(List<SubjectEvent> events) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (SubjectEvent told : events) {
            Subject subject = told.subject();
            rows.addObject()
                    .put("n", rows.size())
                    .put("id", told.event().id().toString())
                    .put("line", subject.line().toString())
                    .put("subject", subject.id().toString())
                    .put(
                            "mission",
                            subject.missionId() == null
                                    ? null
                                    : subject.missionId().toString())
                    .put("owner", subject.owner().toString())
                    .put("type", told.event().type())
                    .put("at", told.event().time().toString())
                    .put("envelope", new String(EventCodec.encode(told.event()), StandardCharsets.UTF_8));
        }
        return rows;
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
