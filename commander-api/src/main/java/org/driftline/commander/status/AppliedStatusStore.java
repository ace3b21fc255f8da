package org.driftline.commander.status;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.ArrayText;
import org.driftline.commander.database.Columns;
import org.driftline.commander.database.Rows;

/** Which events were applied: an id works once. */
@ApplicationScoped
class AppliedStatusStore {
    private static final String FIND = """
            select event_id, digest from applied_status
            where event_id = any (cast(cast(:events as text) as uuid[]))
            """;

    private static final Columns<SignedStatus> COLUMNS = Columns.<SignedStatus>none()
            .with("event", "uuid", status -> status.event().eventId())
            .with("mission", "uuid", status -> status.event().order().missionId())
            .with(
                    "digest",
                    "text",
                    status -> HexFormat.of().formatHex(status.message().digest()));

    private static final String ADD = """
            insert into applied_status (event_id, mission_id, digest, applied_at)
            select event, mission, decode(digest, 'hex'), :at from %s
            """.formatted(COLUMNS.rows());

    /** The digests of those of these events that were applied, by their ids. */
    Uni<Map<UUID, byte[]>> digests(Mutiny.StatelessSession session, List<SignedStatus> statuses) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter(
                        "events",
                        ArrayText.of(statuses, status -> status.event().eventId()))
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> Rows.id(row, "event_id"), row -> row.get("digest", byte[].class))));
    }

    /** Remembers events, as part of the transaction that applies them. */
    Uni<Void> add(Mutiny.StatelessSession session, List<SignedStatus> statuses, Instant at) {
        return COLUMNS.set(session.createNativeQuery(ADD), statuses)
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }
}
