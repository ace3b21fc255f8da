package org.driftline.commander.event;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What events are about. Events of one mission, and of all that belongs to it, keep their order.
 *
 * @param id of the mission, trip, safety event or other thing
 * @param missionId the mission that it is or belongs to, if any
 * @param owner whose it is: who may see its events without being told of it
 */
public record Subject(UUID id, @Nullable UUID missionId, UUID owner) {

    /** A mission. */
    public static Subject mission(UUID id, UUID owner) {
        return new Subject(id, id, owner);
    }

    /** By which messages are kept in order. */
    public UUID line() {
        return missionId == null ? id : missionId;
    }
}
