package org.driftline.commander.worker;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;

/** Which of a soldier's missions nobody wants any more: for one that did not hear of it when it was said. */
@ApplicationScoped
class CancelledStore {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String WANTED = "select id from mission where id in (:missions) and status <> 'CANCELLED'";

    private final Database database;

    @Inject
    CancelledStore(Database database) {
        this.database = database;
    }

    /**
     * Those of these that were cancelled, or are not there at all; none while the database is away, because a soldier needs
     * its token all the same.
     */
    Uni<Set<UUID>> cancelled(Set<UUID> missions) {
        if (missions.isEmpty()) {
            return Uni.createFrom().item(Set.of());
        }
        return database.reading(session -> session.createNativeQuery(WANTED, UUID.class)
                        .setParameter("missions", missions)
                        .getResultList())
                .map(wanted -> without(missions, wanted))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(Set.of());
    }

    private static Set<UUID> without(Set<UUID> missions, List<UUID> wanted) {
        Set<UUID> cancelled = new HashSet<>(missions);
        wanted.forEach(cancelled::remove);
        return cancelled;
    }
}
