package org.driftline.commander.instantiate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Rows;

/** Which missions were made from which template, in PostgreSQL. */
@ApplicationScoped
class TemplateUseStore {
    private static final String KEYS = "keys";

    private static final String ADD = """
            insert into template_use (mission_id, template_id, version, confirmations, used_at)
            values (:mission, :template, :version, cast(cast(:confirmations as text) as json), :at)
            """;

    private static final String FIND = """
            select mission_id, template_id, version, cast(confirmations as text) as confirmations, used_at
            from template_use
            where mission_id = :mission
            """;

    Uni<Void> add(Mutiny.StatelessSession session, TemplateUse use) {
        ObjectNode confirmations = JsonNodeFactory.instance.objectNode();
        use.safetyConfirmations().forEach(confirmations.putArray(KEYS)::add);
        return session.createNativeQuery(ADD)
                .setParameter("mission", use.missionId())
                .setParameter("template", use.templateId())
                .setParameter("version", use.version())
                .setParameter("confirmations", confirmations.toString())
                .setParameter("at", use.usedAt())
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Optional<TemplateUse>> find(Mutiny.StatelessSession session, UUID mission) {
        return session.createNativeQuery(FIND, Tuple.class)
                .setParameter("mission", mission)
                .getSingleResultOrNull()
                .map(row -> Optional.ofNullable(row).map(TemplateUseStore::read));
    }

    private static TemplateUse read(Tuple row) {
        List<String> confirmed = new ArrayList<>();
        for (JsonNode key : Rows.object(row, "confirmations").path(KEYS)) {
            confirmed.add(key.asText());
        }
        return new TemplateUse(
                Rows.id(row, "mission_id"),
                Rows.id(row, "template_id"),
                (int) Rows.whole(row, "version"),
                confirmed,
                Rows.instant(row, "used_at"));
    }
}
