package org.driftline.events;

/** Types of events, on the status queue and on the {@code mission.events} exchange alike. */
public final class EventTypes {
    /** A mission was accepted. */
    public static final String MISSION_CREATED = "mission.created";
    /** A mission moved; from a soldier it is a claim or an outcome, from the commander it is a fact. */
    public static final String STATUS_CHANGED = "mission.status_changed";
    /** A mission is something else than it was, before its first order went out. */
    public static final String MISSION_UPDATED = "mission.updated";
    /** A mission was cancelled; soldiers listen to this and stop what they have of it. */
    public static final String MISSION_CANCELLED = "mission.cancelled";
    /** A person said how the search ended. */
    public static final String MISSION_CLOSED = "mission.closed";
    /** A mission and its results are gone. */
    public static final String MISSION_DELETED = "mission.deleted";
    /** A mission was to start, and has to wait. */
    public static final String MISSION_HELD = "mission.held";
    /** A line was appended to a mission's log. */
    public static final String LOG_APPENDED = "mission.log_appended";
    /** A running mission is alive and this far on. */
    public static final String PROGRESS = "mission.progress";
    /** Something endangers people. */
    public static final String SAFETY_REPORTED = "safety.reported";
    /** Somebody looks after a danger. */
    public static final String SAFETY_ACKNOWLEDGED = "safety.acknowledged";
    /** A danger is over. */
    public static final String SAFETY_RESOLVED = "safety.resolved";
    /** A trip was planned. */
    public static final String TRIP_CREATED = "trip.created";
    /** A trip has another plan. */
    public static final String TRIP_UPDATED = "trip.updated";
    /** A trip moved. */
    public static final String TRIP_STATUS_CHANGED = "trip.status_changed";
    /** A trip was ended from the shore; follows the move. */
    public static final String TRIP_CANCELLED = "trip.cancelled";
    /** Where a unit on a trip is; not of every position, but of the latest every few seconds. */
    public static final String TRIP_POSITION = "trip.position";
    /** A unit on a trip is expected at another time, or somewhere else. */
    public static final String TRIP_ETA_CHANGED = "trip.eta_changed";

    private EventTypes() {}
}
