package org.driftline.commander.worker;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.fields.Texts;

/**
 * Who wants a token, and what he has in hand.
 *
 * @param workerId which worker
 * @param missions which he wants to know of whether they were cancelled
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "TokenRequest", example = "{\"worker_id\": \"alpha\"}")
record TokenRequest(String workerId, Set<UUID> missions) {
    private static final int LONGEST_ID = 1000;
    private static final int MOST_MISSIONS = 1000;

    TokenRequest {
        missions = Set.copyOf(missions);
    }

    static TokenRequest read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).require("worker_id");
        String workerId = fields.text("worker_id", LONGEST_ID);
        Set<UUID> missions = missions(fields, fields.list("missions", MOST_MISSIONS));
        fields.done();
        return new TokenRequest(Objects.requireNonNull(workerId), missions);
    }

    private static Set<UUID> missions(BodyFields fields, List<JsonNode> ids) {
        Set<UUID> missions = new HashSet<>();
        for (JsonNode id : ids) {
            Optional<UUID> mission = Texts.id(id.asText());
            mission.ifPresentOrElse(missions::add, () -> fields.refuse("missions", "must hold ids (UUIDs)"));
        }
        return missions;
    }
}
