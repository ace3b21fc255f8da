package org.driftline.commander.status;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;

/** Which events were applied: an id works once. */
@ApplicationScoped
class AppliedStatusStore {
    private static final String FIND = """
            select event_id, digest from applied_status
            where event_id in (select cast(value as uuid) from json_array_elements_text(cast(cast(:events as text) as json)))
            """;

    private static final String ADD = """
            insert into applied_status (event_id, mission_id, digest, applied_at)
            select s.event, s.mission, decode(s.digest, 'hex'), :at
            from json_to_recordset(cast(cast(:statuses as text) as json)) as s(event uuid, mission uuid, digest text)
            """;

    /** The digests of those of these events that were applied, by their ids. */
    Uni<Map<UUID, byte[]>> digests(Mutiny.StatelessSession session, List<SignedStatus> statuses) {
        ArrayNode events = JsonNodeFactory.instance.arrayNode();
        statuses.forEach(status -> events.add(status.event().eventId().toString()));
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("events", events.toString())
                .getResultList()
                .map(rows -> rows.stream()
                        .collect(Collectors.toMap(
                                row -> Rows.id(row, "event_id"), row -> row.get("digest", byte[].class))));
    }

    /** Remembers events, as part of the transaction that applies them. */
    Uni<Void> add(Mutiny.StatelessSession session, List<SignedStatus> statuses, Instant at) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (SignedStatus status : statuses) {
            rows.addObject()
                    .put("event", status.event().eventId().toString())
                    .put("mission", status.event().order().missionId().toString())
                    .put("digest", HexFormat.of().formatHex(status.message().digest()));
        }
        return session.createNativeQuery(ADD)
                .setParameter("statuses", rows.toString())
                .setParameter("at", at)
                .executeUpdate()
                .replaceWithVoid();
    }
}
