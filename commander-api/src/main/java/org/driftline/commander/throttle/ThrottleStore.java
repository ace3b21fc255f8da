package org.driftline.commander.throttle;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;

/** Marks in PostgreSQL. */
@ApplicationScoped
class ThrottleStore {
    private static final String BEGIN = """
            insert into login_mark (key, marks, last_at, free_at)
            values (:account, 0, :now, :now), (:address, 0, :now, :now)
            on conflict do nothing
            """;

    /** The order keeps two logins from waiting for each other. */
    private static final String LOCK = """
            select key, marks, last_at, free_at
            from login_mark
            where key in (:account, :address)
            order by key
            for update
            """;

    private static final String WRITE = """
            update login_mark set marks = :marks, last_at = :last_at, free_at = :free_at where key = :key
            """;

    /** The marks of both, which nobody else changes until the transaction ends. */
    Uni<Map<String, Marks>> locked(Mutiny.StatelessSession session, ThrottleKeys keys, Instant now) {
        return session.createNativeQuery(BEGIN)
                .setParameter("account", keys.account())
                .setParameter("address", keys.address())
                .setParameter("now", now)
                .executeUpdate()
                .chain(() -> session.createNativeQuery(LOCK, Tuple.class)
                        .setParameter("account", keys.account())
                        .setParameter("address", keys.address())
                        .getResultList())
                .map(rows ->
                        rows.stream().collect(Collectors.toMap(row -> Rows.text(row, "key"), ThrottleStore::read)));
    }

    Uni<Void> write(Mutiny.StatelessSession session, String key, Marks marks) {
        return session.createNativeQuery(WRITE)
                .setParameter("key", key)
                .setParameter("marks", marks.count())
                .setParameter("last_at", marks.lastAt())
                .setParameter("free_at", marks.freeAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> forget(Mutiny.StatelessSession session, String key) {
        return session.createNativeQuery("delete from login_mark where key = :key")
                .setParameter("key", key)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> takeOneBack(Mutiny.StatelessSession session, String key) {
        return session.createNativeQuery("update login_mark set marks = greatest(marks - 1, 0) where key = :key")
                .setParameter("key", key)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Integer> dropBefore(Mutiny.StatelessSession session, Instant time) {
        return session.createNativeQuery("delete from login_mark where last_at < :time and free_at < :time")
                .setParameter("time", time)
                .executeUpdate();
    }

    private static Marks read(Tuple row) {
        return new Marks((int) Rows.whole(row, "marks"), Rows.instant(row, "last_at"), Rows.instant(row, "free_at"));
    }
}
