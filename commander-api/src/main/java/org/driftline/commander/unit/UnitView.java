package org.driftline.commander.unit;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A search unit as clients see it.
 *
 * @param unitId which one
 * @param profile what it is like, its fields beside the others
 * @param createdAt when it was registered
 * @param updatedAt when it last changed
 * @param archivedAt since when it is out of use, or null
 */
@JsonNaming(SnakeCaseStrategy.class)
record UnitView(
        UUID unitId,
        @JsonUnwrapped UnitProfile profile,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {

    static UnitView of(Unit unit) {
        return new UnitView(unit.id(), unit.profile(), unit.createdAt(), unit.updatedAt(), unit.archivedAt());
    }
}
