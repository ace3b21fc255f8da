package org.driftline.commander.download;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.result.ResultManifest;
import org.driftline.events.MissionStatus;

/**
 * What a mission resulted in.
 *
 * @param missionId which mission
 * @param status COMPLETED
 * @param attempt whose result it is
 * @param degraded whether it was made from less than was asked for
 * @param artifacts its files
 * @param summary the result in numbers
 */
@JsonNaming(SnakeCaseStrategy.class)
record ResultView(
        UUID missionId,
        MissionStatus status,
        int attempt,
        boolean degraded,
        List<ArtifactView> artifacts,
        ObjectNode summary) {
    ResultView {
        artifacts = List.copyOf(artifacts);
    }

    static ResultView of(AcceptedResult result) {
        ResultManifest manifest = result.manifest();
        return new ResultView(
                result.missionId(),
                MissionStatus.COMPLETED,
                result.attempt(),
                manifest.degraded(),
                manifest.artifacts().stream()
                        .map(artifact -> ArtifactView.of(artifact, result.missionId()))
                        .toList(),
                manifest.summary());
    }
}
