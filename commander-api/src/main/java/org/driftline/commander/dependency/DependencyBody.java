package org.driftline.commander.dependency;

import java.util.ArrayList;
import java.util.List;
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
import org.driftline.commander.problem.DomainError;

/**
 * What a mission is to wait for, for the API's description; {@link #read} reads it.
 *
 * @param dependsOn one mission, or a list of them
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "NewDependencies", example = """
                {"depends_on": ["6f1f0a7e-3c52-4f3e-9a55-0d3c0a4f6d10"]}""")
record DependencyBody(
        @Schema(required = true, description = "One id alone works too")
        List<UUID> dependsOn) {
    private static final String FIELD = "depends_on";

    /** @throws DomainError if it names no missions */
    static List<UUID> read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(Set.of(FIELD)).require(FIELD);
        List<JsonNode> values =
                fields.raw(FIELD).isTextual() ? List.of(fields.raw(FIELD)) : fields.list(FIELD, DependencyService.MOST);
        List<UUID> ids = new ArrayList<>();
        for (JsonNode value : values) {
            Optional<UUID> id = value.isTextual() ? Texts.id(value.textValue()) : Optional.empty();
            id.ifPresentOrElse(ids::add, () -> fields.refuse(FIELD, "must be an id (UUID), or a list of them"));
        }
        if (fields.has(FIELD)
                && fields.raw(FIELD).isEmpty()
                && fields.raw(FIELD).isArray()) {
            fields.refuse(FIELD, "must not be empty");
        }
        fields.done();
        return ids.stream().distinct().toList();
    }
}
