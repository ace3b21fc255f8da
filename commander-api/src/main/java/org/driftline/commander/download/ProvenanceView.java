package org.driftline.commander.download;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What a result was made from, by whom and when.
 *
 * @param missionId which mission
 * @param attempt whose result it is
 * @param worker who made it
 * @param startedAt when the attempt was claimed
 * @param endedAt when its result was accepted
 * @param degraded whether it was made from less than was asked for
 * @param provenance forcing with checksums, seed, versions: as the worker reported it
 */
@JsonNaming(SnakeCaseStrategy.class)
record ProvenanceView(
        UUID missionId,
        int attempt,
        String worker,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean degraded,
        ObjectNode provenance) {

    static ProvenanceView of(AcceptedResult result) {
        return new ProvenanceView(
                result.missionId(),
                result.attempt(),
                result.worker(),
                result.startedAt(),
                result.endedAt(),
                result.manifest().degraded(),
                result.manifest().provenance());
    }
}
