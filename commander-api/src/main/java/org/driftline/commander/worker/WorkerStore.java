package org.driftline.commander.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.database.Rows;

/** The soldiers as far as the commander knows of them, in PostgreSQL. */
@ApplicationScoped
class WorkerStore {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST = 500;

    private static final String SEEN = """
            insert into worker (id, first_seen_at, seen_at) values (:id, :now, :now)
            on conflict (id) do update set seen_at = greatest(worker.seen_at, excluded.seen_at)
            """;

    private static final String SINCE = """
            select id, first_seen_at, seen_at from worker where seen_at > :since order by id limit :limit
            """;

    private static final String AT_WORK = """
            select id, name, worker, attempt, progress, progress_message, heard_at from mission
            where status = 'IN_PROGRESS' order by worker, id limit :limit
            """;

    private final Database database;

    @Inject
    WorkerStore(Database database) {
        this.database = database;
    }

    /** Notes that a soldier showed itself; while the database is away it gets its token all the same. */
    Uni<Void> seen(String id, Instant now) {
        return database.inTransaction(session -> session.createNativeQuery(SEEN)
                        .setParameter("id", id)
                        .setParameter("now", now)
                        .executeUpdate())
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .invoke(failure -> Log.warnf("worker not noted workerId=%s cause=%s", id, failure.getMessage()))
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /** Those that were seen since then, by name, with what they do now. */
    Uni<List<WorkerView>> since(Instant since, Instant online) {
        return database.reading(session -> atWork(session)
                .chain(work -> session.createNativeQuery(SINCE, Tuple.class)
                        .setParameter("since", since)
                        .setParameter("limit", MOST)
                        .getResultList()
                        .map(rows -> rows.stream()
                                .map(row -> read(row, work, online))
                                .toList())));
    }

    private static Uni<Map<String, List<WorkerView.Work>>> atWork(Mutiny.StatelessSession session) {
        return session.createNativeQuery(AT_WORK, Tuple.class)
                .setParameter("limit", MOST)
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> Rows.text(row, "worker"),
                                Collectors.mapping(WorkerStore::work, Collectors.toList()))));
    }

    private static WorkerView read(Tuple row, Map<String, List<WorkerView.Work>> work, Instant online) {
        String id = Rows.text(row, "id");
        Instant seen = Rows.instant(row, "seen_at");
        return new WorkerView(
                id, seen.isAfter(online), Rows.instant(row, "first_seen_at"), seen, work.getOrDefault(id, List.of()));
    }

    private static WorkerView.Work work(Tuple row) {
        return new WorkerView.Work(
                Rows.id(row, "id"),
                Rows.text(row, "name"),
                (int) Rows.whole(row, "attempt"),
                Rows.number(row, "progress"),
                Rows.textOrNull(row, "progress_message"),
                Rows.instant(row, "heard_at"));
    }
}
