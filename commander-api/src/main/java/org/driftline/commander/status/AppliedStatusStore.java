package org.driftline.commander.status;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which events were applied: an id works once. */
@ApplicationScoped
class AppliedStatusStore {
    private static final String FIND = "select digest from applied_status where event_id = :event";

    private static final String ADD = """
            insert into applied_status (event_id, mission_id, digest, applied_at)
            values (:event, :mission, :digest, :at)
            """;

    /** The digest of the event that was applied under this id. */
    Uni<Optional<byte[]>> digest(Mutiny.StatelessSession session, UUID eventId) {
        return session.createNativeQuery(FIND, byte[].class)
                .setParameter("event", eventId)
                .getSingleResultOrNull()
                .map(Optional::ofNullable);
    }

    /** Remembers an event, as part of the transaction that applies it. */
    Uni<Void> add(Mutiny.StatelessSession session, StatusEvent event, byte[] digest, Instant at) {
        return session.createNativeQuery(ADD)
                .setParameter("event", event.eventId())
                .setParameter("mission", event.order().missionId())
                .setParameter("digest", digest)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }
}
