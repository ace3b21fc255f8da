package org.driftline.commander.template;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A template as clients see it.
 *
 * @param templateId which one
 * @param name what people call it
 * @param description more about it
 * @param owner whose it is
 * @param shared whether everybody may read and use it
 * @param archived whether it is kept only for the missions that were made from it
 * @param version which version this is
 * @param latestVersion the number of the newest version
 * @param mission the body of a mission with placeholders
 * @param parameters what the placeholders stand for
 * @param safetyRequirements what has to be confirmed before a mission is made
 * @param timesUsed how many missions were made from it
 * @param lastUsedAt when the last one was
 * @param createdAt when the template was made
 * @param updatedAt when this version was made
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Template")
record TemplateView(
        UUID templateId,
        String name,
        @Nullable String description,
        UUID owner,
        boolean shared,
        boolean archived,
        int version,
        int latestVersion,
        @Schema(type = SchemaType.OBJECT) JsonNode mission,

        @Schema(type = SchemaType.ARRAY, implementation = TemplateBody.ParameterBody.class)
        JsonNode parameters,

        @Schema(type = SchemaType.ARRAY, implementation = TemplateBody.RequirementBody.class)
        JsonNode safetyRequirements,

        long timesUsed,
        @Nullable Instant lastUsedAt,
        Instant createdAt,
        Instant updatedAt) {

    static TemplateView of(Template template) {
        TemplateDefinition definition = template.definition();
        return new TemplateView(
                template.id(),
                definition.name(),
                definition.description(),
                template.owner(),
                template.shared(),
                template.archived(),
                template.version(),
                template.latest(),
                definition.pattern().mission(),
                list(definition, "parameters"),
                list(definition, "safety_requirements"),
                template.usage().times(),
                template.usage().lastAt(),
                template.createdAt(),
                template.updatedAt());
    }

    private static JsonNode list(TemplateDefinition definition, String field) {
        JsonNode list = definition.json().path(field);
        return list.isArray() ? list : JsonNodeFactory.instance.arrayNode();
    }

    /**
     * A part of the templates.
     *
     * @param templates the newest first
     * @param nextCursor where the list goes on; null at its end
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "TemplatePage")
    record Page(List<TemplateView> templates, @Nullable String nextCursor) {
        Page {
            templates = List.copyOf(templates);
        }
    }
}
