package org.driftline.standalone.endtoend;

import java.util.UUID;

import org.driftline.events.OrderId;
import org.driftline.soldier.mission.DrillJob;
import org.driftline.soldier.mission.DrillSettings;

/** Drills whose luck is known beforehand: it follows from mission and attempt. */
public final class Drills {
    private static final DrillJob JOB = new DrillJob(DrillSettings.DEFAULT);

    private Drills() {}

    /** Posts drills until one is going to succeed, in its first attempt and in its second; returns that one's id. */
    public static String accepted(MissionClient client) {
        String id = client.accepted(Missions.DRILL);
        while (!succeeds(id, 1) || !succeeds(id, 2)) {
            id = client.accepted(Missions.DRILL);
        }
        return id;
    }

    private static boolean succeeds(String id, int attempt) {
        return JOB.plan(new OrderId(UUID.fromString(id), attempt)).succeeds();
    }
}
