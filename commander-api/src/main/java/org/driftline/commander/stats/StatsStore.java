package org.driftline.commander.stats;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.events.MissionStatus;

/** Counts in PostgreSQL. */
@ApplicationScoped
class StatsStore {
    private static final String BY_STATUS = "select status, count(*) as missions from mission group by status";

    private final OutboxStore outbox;

    @Inject
    StatsStore(OutboxStore outbox) {
        this.outbox = outbox;
    }

    Uni<MissionStats> count(Mutiny.StatelessSession session, Instant now) {
        return session.createNativeQuery(BY_STATUS, Tuple.class)
                .getResultList()
                .chain(rows -> outbox.count(session).map(waiting -> stats(rows, waiting, now)));
    }

    private static MissionStats stats(List<Tuple> rows, long waiting, Instant now) {
        Map<MissionStatus, Long> byStatus = new EnumMap<>(MissionStatus.class);
        for (MissionStatus status : MissionStatus.values()) {
            byStatus.put(status, 0L);
        }
        for (Tuple row : rows) {
            byStatus.put(MissionStatus.valueOf(Rows.text(row, "status")), Rows.whole(row, "missions"));
        }
        long total = byStatus.values().stream().mapToLong(Long::longValue).sum();
        return new MissionStats(total, byStatus, waiting, now);
    }
}
