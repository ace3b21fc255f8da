package org.driftline.commander.sweep;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which missions' soldiers fell silent. */
@ApplicationScoped
class LostLeaseStore {
    private static final String SILENT = """
            select id from mission
            where status = 'IN_PROGRESS' and heard_at < :before
            order by heard_at
            limit 100
            """;

    Uni<List<UUID>> silentSince(Mutiny.StatelessSession session, Instant before) {
        return session.createNativeQuery(SILENT, UUID.class)
                .setParameter("before", before)
                .getResultList();
    }
}
