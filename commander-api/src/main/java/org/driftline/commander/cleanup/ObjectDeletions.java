package org.driftline.commander.cleanup;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.io.store.ObjectKey;

/** The table of stored objects that are still to be removed. */
@ApplicationScoped
public class ObjectDeletions {
    /** One sweep at its time, and one more for what a soldier or a copy still wrote meanwhile. */
    private static final int PASSES = 2;

    private static final String ADD = """
            insert into object_deletion (folder, passes, tries, due_at)
            values (:folder, :passes, 0, now() + interval '1 second' * :delay)
            on conflict (folder) do update
            set passes = excluded.passes, tries = 0, due_at = least(object_deletion.due_at, excluded.due_at)
            """;

    /** Whoever takes one has a minute for it; after that somebody else may try. Each failure doubles the next wait. */
    private static final String TAKE = """
            update object_deletion
            set tries = tries + 1, due_at = now() + interval '1 minute' * least(power(2, tries), 60)
            where folder in (
                select folder from object_deletion
                where due_at <= now()
                order by due_at
                limit :limit
                for update skip locked)
            returning folder
            """;

    private static final String SWEPT = """
            update object_deletion
            set passes = passes - 1, tries = 0, due_at = now() + interval '10 minutes'
            where folder = :folder
            """;

    private static final String FORGET = "delete from object_deletion where folder = :folder and passes <= 0";

    /** Asks for all objects below a folder to be removed after a while, as part of the session's transaction. */
    public Uni<Void> add(Mutiny.StatelessSession session, ObjectKey folder, Duration delay) {
        return session.createNativeQuery(ADD)
                .setParameter("folder", folder.text())
                .setParameter("passes", PASSES)
                .setParameter("delay", delay.toSeconds())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<List<ObjectKey>> take(Mutiny.StatelessSession session, int limit) {
        return session.createNativeQuery(TAKE, String.class)
                .setParameter("limit", limit)
                .getResultList()
                .map(folders -> folders.stream().map(ObjectKey::new).toList());
    }

    Uni<Void> swept(Mutiny.StatelessSession session, ObjectKey folder) {
        return session.createNativeQuery(SWEPT)
                .setParameter("folder", folder.text())
                .executeUpdate()
                .chain(() -> session.createNativeQuery(FORGET)
                        .setParameter("folder", folder.text())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
