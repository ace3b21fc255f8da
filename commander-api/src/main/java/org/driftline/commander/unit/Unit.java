package org.driftline.commander.unit;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A search unit.
 *
 * @param id which one
 * @param owner who registered it
 * @param profile what it is like
 * @param version one more with each change
 * @param createdAt when it was registered
 * @param updatedAt when it last changed
 * @param archivedAt since when it is out of use, or null
 */
public record Unit(
        UUID id,
        UUID owner,
        UnitProfile profile,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant archivedAt) {

    Unit changed(UnitProfile to, Instant at) {
        return new Unit(id, owner, to, version + 1, createdAt, at, archivedAt);
    }

    Unit archived(Instant at) {
        return new Unit(id, owner, profile, version + 1, createdAt, at, at);
    }
}
