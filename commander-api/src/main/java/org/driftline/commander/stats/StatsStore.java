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
import org.driftline.commander.sharing.ShareStore;
import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;
import org.driftline.events.Priority;

/** Counts in PostgreSQL. */
@ApplicationScoped
class StatsStore {
    private static final String COUNT = """
            select status, kind, priority, count(*) as missions from mission
            where %s
            group by status, kind, priority
            """;

    private static final String OF_ALL = COUNT.formatted("true");
    private static final String OF_VISIBLE = COUNT.formatted(ShareStore.VISIBLE);

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
