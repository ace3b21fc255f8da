package org.driftline.commander.stats;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Rows;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.outbox.OutboxStore;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;
import org.driftline.events.Priority;

/** Counts in PostgreSQL. */
@ApplicationScoped
class StatsStore {
    /** Kept by triggers of the mission table: counting the missions themselves would take ever longer. */
    private static final String OF_ALL = """
            select status, kind, priority, sum(missions) as missions
            from mission_tally
            group by status, kind, priority
            """;

    private static final String OF_VISIBLE = """
            select status, kind, priority, sum(missions) as missions
            from (select status, kind, priority, missions from mission_tally where owner = :caller
                  union all
                  select m.status, m.kind, m.priority, 1
                  from mission_share s join mission m on m.id = s.mission_id
                  where s.account_id = :caller and m.owner <> :caller) visible
            group by status, kind, priority
            """;

    /** Whoever does this at the same time finds nothing left, and adds nothing. */
    private static final String SUM_UP = """
            with steps as (delete from mission_tally returning owner, status, kind, priority, missions)
            insert into mission_tally (owner, status, kind, priority, missions, summed)
            select owner, status, kind, priority, sum(missions), true
            from steps
            group by owner, status, kind, priority
            having sum(missions) <> 0
            """;

    private static final String STEPS = "select count(*) from mission_tally where not summed";

    private static final int MANY_STEPS = 500;

    private final OutboxStore outbox;

    @Inject
    StatsStore(OutboxStore outbox) {
        this.outbox = outbox;
    }

    /** Counts what this caller may see. */
    Uni<MissionStats> count(Mutiny.StatelessSession session, Caller caller, Instant now) {
        return caller.seesAll()
                ? session.createNativeQuery(OF_ALL, Tuple.class)
                        .getResultList()
                        .chain(rows -> outbox.count(session).map(waiting -> stats(rows, waiting, now)))
                : session.createNativeQuery(OF_VISIBLE, Tuple.class)
                        .setParameter("caller", caller.id())
                        .getResultList()
                        .map(rows -> stats(rows, null, now));
    }

    /** Puts the steps of the counts together, once they are many; in a transaction. */
    Uni<Void> sumUp(Mutiny.StatelessSession session) {
        return session.createNativeQuery(STEPS, Long.class)
                .getSingleResult()
                .chain(steps -> steps < MANY_STEPS
                        ? Uni.createFrom().voidItem()
                        : session.createNativeQuery(SUM_UP).executeUpdate().replaceWithVoid());
    }

    private static MissionStats stats(List<Tuple> rows, @Nullable Long waiting, Instant now) {
        long total = rows.stream().mapToLong(row -> Rows.whole(row, "missions")).sum();
        return new MissionStats(
                total,
                sums(rows, "status", MissionStatus.values(), MissionStatus::name),
                sums(rows, "kind", MissionKind.values(), MissionKind::wire),
                sums(rows, "priority", Priority.values(), StatsStore::lower),
                waiting,
                now);
    }

    /** One number for each constant, also where it is 0. */
    private static <E extends Enum<E>> Map<String, Long> sums(
            List<Tuple> rows, String column, E[] constants, Function<E, String> wire) {
        Map<String, Long> sums = new LinkedHashMap<>();
        for (E constant : constants) {
            long sum = rows.stream()
                    .filter(row -> Rows.text(row, column).equals(constant.name()))
                    .mapToLong(row -> Rows.whole(row, "missions"))
                    .sum();
            sums.put(wire.apply(constant), sum);
        }
        return sums;
    }

    private static String lower(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }
}
