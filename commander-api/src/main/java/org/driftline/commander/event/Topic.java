package org.driftline.commander.event;

import java.util.UUID;

/**
 * Which events somebody follows.
 *
 * @param kind how they are chosen
 * @param id of the mission or thing
 */
public record Topic(Kind kind, UUID id) {

    /** Events of a mission and of all that belongs to it. */
    public static Topic ofMission(UUID missionId) {
        return new Topic(Kind.MISSION, missionId);
    }

    /** Events of one trip, safety event or other thing alone. */
    public static Topic ofSubject(UUID id) {
        return new Topic(Kind.SUBJECT, id);
    }

    boolean includes(Subject subject) {
        return kind == Kind.MISSION ? id.equals(subject.missionId()) : id.equals(subject.id());
    }

    /** How events are chosen. */
    public enum Kind {
        MISSION,
        SUBJECT
    }
}
