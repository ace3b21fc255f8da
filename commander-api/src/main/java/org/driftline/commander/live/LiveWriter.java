package org.driftline.commander.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.logging.Log;

/** Writes live state in the background: one write at a time, and what comes meanwhile goes with the next. */
final class LiveWriter {
    private final LiveState state;
    private Map<UUID, LiveMission> missions = new LinkedHashMap<>();
    private List<LiveLog> lines = new ArrayList<>();
    private boolean writing;

    LiveWriter(LiveState state) {
        this.state = state;
    }

    /** Takes a view, and the lines that its mission's log grew by. */
    synchronized void offer(LiveMission mission, List<LiveLog> newLines) {
        missions.merge(mission.missionId(), mission, (kept, later) -> later.version() >= kept.version() ? later : kept);
        lines.addAll(newLines);
        if (!writing) {
            writing = true;
            write();
        }
    }

    private void write() {
        List<LiveMission> views = List.copyOf(missions.values());
        List<LiveLog> logged = List.copyOf(lines);
        missions = new LinkedHashMap<>();
        lines = new ArrayList<>();
        state.put(views).chain(() -> state.appendLogs(logged)).subscribe().with(done -> goOn(), this::failed);
    }

    private synchronized void goOn() {
        writing = !missions.isEmpty();
        if (writing) {
            write();
        }
    }

    private void failed(Throwable failure) {
        Log.errorf(failure, "live state not written");
        goOn();
    }
}
