package org.driftline.commander.instantiate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a mission was made from.
 *
 * @param missionId the mission
 * @param templateId the template
 * @param version in which version
 * @param safetyConfirmations keys of the safety requirements that were confirmed
 * @param usedAt when
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "TemplateUse")
record TemplateUse(UUID missionId, UUID templateId, int version, List<String> safetyConfirmations, Instant usedAt) {

    TemplateUse {
        safetyConfirmations = List.copyOf(safetyConfirmations);
    }
}
