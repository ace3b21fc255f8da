package org.driftline.commander.meter;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.events.MissionStatus;

/** Looks at what waits; every statement is answered from an index, so it may be asked every few seconds. */
@ApplicationScoped
class BacklogStore {
    private static final String MISSIONS = """
            select status, count(*) as missions,
                   cast(extract(epoch from now() - min(updated_at)) as double precision) as oldest
            from mission
            where status in ('CREATED', 'QUEUED', 'IN_PROGRESS')
            group by status
            """;

    private static final String REST = """
            select (select count(*) from outbox) + (select count(*) from event_waiting) as outbox,
                   coalesce(cast(extract(epoch from now() - least(
                       (select created_at from outbox order by position limit 1),
                       (select min(at) from event_waiting))) as double precision), 0) as oldest,
                   (select count(*) from safety_event
                       where severity = 'CRITICAL' and status <> 'RESOLVED') as critical
            """;

    Uni<Backlog> look(Mutiny.StatelessSession session) {
        return session.createNativeQuery(MISSIONS, Tuple.class)
                .getResultList()
                .chain(missions -> session.createNativeQuery(REST, Tuple.class)
                        .getSingleResult()
                        .map(rest -> read(missions, rest)));
    }

    private static Backlog read(List<Tuple> missions, Tuple rest) {
        Map<MissionStatus, Long> counts = new EnumMap<>(MissionStatus.class);
        double oldest = 0;
        for (Tuple row : missions) {
            MissionStatus status = MissionStatus.valueOf(Rows.text(row, "status"));
            counts.put(status, Rows.whole(row, "missions"));
            oldest = status == MissionStatus.QUEUED ? Rows.number(row, "oldest") : oldest;
        }
        return new Backlog(
                counts,
                Math.max(0, oldest),
                Rows.whole(rest, "outbox"),
                Math.max(0, Rows.number(rest, "oldest")),
                Rows.whole(rest, "critical"));
    }
}
