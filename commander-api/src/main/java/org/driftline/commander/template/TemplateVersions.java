package org.driftline.commander.template;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The versions of a template.
 *
 * @param versions the first one first
 */
@Schema(name = "TemplateVersions")
record TemplateVersions(List<Version> versions) {
    TemplateVersions {
        versions = List.copyOf(versions);
    }

    /**
     * One version; {@code GET /templates/{id}?version=} shows what it says.
     *
     * @param version its number
     * @param createdAt when it was made
     * @param createdBy whose account made it
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @Schema(name = "TemplateVersion")
    record Version(int version, Instant createdAt, UUID createdBy) {}
}
