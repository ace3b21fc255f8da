package org.driftline.commander.download;

import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.commander.result.Artifact;

/**
 * A file of a result, as clients see it.
 *
 * @param name what it is called
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 * @param contentType its media type
 * @param href where to get it
 */
@JsonNaming(SnakeCaseStrategy.class)
record ArtifactView(String name, long size, String sha256, String contentType, String href) {

    static ArtifactView of(Artifact artifact, UUID missionId) {
        return new ArtifactView(
                artifact.name(),
                artifact.size(),
                artifact.sha256(),
                artifact.contentType(),
                "/api/v1/missions/" + missionId + "/results/" + artifact.name());
    }
}
