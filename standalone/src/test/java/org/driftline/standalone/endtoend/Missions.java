package org.driftline.standalone.endtoend;

/** Bodies of missions that tests post. */
public final class Missions {
    /** Inside the synthetic forcing that {@link Forcings} makes. */
    public static final String DRIFT = """
            {"name": "Raft off Sumburgh", "kind": "drift",
             "params": {"latitude": 60.0, "longitude": -3.0, "start_time": "2024-01-01T12:00:00Z",
                        "duration_hours": 24, "num_particles": 1000, "object_type": 1, "seed": 7}}""";

    /** Inside the real forecasts that {@link Forcings#washington} brings. */
    public static final String OFF_WASHINGTON = """
            {"name": "Crab boat off Washington", "kind": "drift",
             "params": {"latitude": 47.5, "longitude": -125.0, "start_time": "2023-03-02T12:00:00Z",
                        "duration_hours": 24, "num_particles": 500, "object_type": 26, "seed": 3}}""";

    public static final String DRILL = """
            {"name": "Tuesday exercise", "kind": "drill", "callsign": "Rescue 951"}""";

    private Missions() {}

    /** The drift mission with one {@code params} value replaced. */
    public static String driftWith(String param, String value) {
        return DRIFT.replaceFirst("\"" + param + "\": *[^,}]+", "\"" + param + "\": " + value);
    }

    /** The drift mission without one {@code params} value. */
    public static String driftWithout(String param) {
        return DRIFT.replaceFirst("\"" + param + "\": *[^,}]+, *", "");
    }
}
