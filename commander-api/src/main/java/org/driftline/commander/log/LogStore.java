package org.driftline.commander.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.event.StoredEvent;
import org.driftline.events.EventCodec;
import org.driftline.events.MalformedMessageException;

/** Reads logs out of the table of events: they are nothing else. */
@ApplicationScoped
class LogStore {
    /** The type is written out, so that the index of log lines is used. */
    private static final String LINES = """
            select position, cast(envelope as text) as envelope
            from event
            where mission_id = :mission and type = 'mission.log_appended' and position > :after
            """;

    private static final String OF_LEVELS = " and envelope -> 'payload' ->> 'log_level' in (:levels)";

    private static final String SINCE = " and at > :since";

    /** Lines, the oldest first: one more than the limit, if there are more. */
    Uni<List<StoredEvent>> lines(Mutiny.StatelessSession session, UUID mission, LogFilter filter) {
        String sql = LINES
                + (filter.levels().isEmpty() ? "" : OF_LEVELS)
                + (filter.since() == null ? "" : SINCE)
                + " order by position limit :limit";
        Mutiny.SelectionQuery<Tuple> query = session.createNativeQuery(sql, Tuple.class)
                .setParameter("mission", mission)
                .setParameter("after", filter.after())
                .setParameter("limit", filter.limit() + 1);
        if (!filter.levels().isEmpty()) {
            query.setParameter(
                    "levels", filter.levels().stream().map(Enum::name).toList());
        }
        if (filter.since() != null) {
            query.setParameter("since", filter.since());
        }
        return query.getResultList()
                .map(rows -> rows.stream().map(LogStore::read).toList());
    }

    private static StoredEvent read(Tuple row) {
        byte[] envelope = Rows.text(row, "envelope").getBytes(StandardCharsets.UTF_8);
        try {
            return new StoredEvent(Rows.whole(row, "position"), EventCodec.decode(envelope));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException("the event table holds something else than an event", e);
        }
    }
}
