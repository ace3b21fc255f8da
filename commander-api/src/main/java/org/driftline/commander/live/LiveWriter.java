package org.driftline.commander.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.logging.Log;

import org.driftline.commander.livestore.LiveLog;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.livestore.LiveState;

/** Writes live state in the background: one write at a time, and what comes meanwhile goes with the next. */
final class LiveWriter {
    private final LiveState state;
    private Map<UUID, LiveMission> missions = new LinkedHashMap<>();
    private List<LiveLog> lines = new ArrayList<>();
    private List<UUID> gone = new ArrayList<>();
    private boolean writing;

    LiveWriter(LiveState state) {
        this.state = state;
    }

    /** Takes a view, and the lines that its mission's log grew by. */
    synchronized void offer(LiveMission mission, List<LiveLog> newLines) {
        missions.merge(mission.missionId(), mission, (kept, later) -> later.version() >= kept.version() ? later : kept);
        lines.addAll(newLines);
        writeUnlessWriting();
    }

    /** Takes note that a mission is gone, and its live log with it. */
    synchronized void remove(UUID mission) {
        missions.remove(mission);
        lines.removeIf(line -> line.missionId().equals(mission));
        gone.add(mission);
        writeUnlessWriting();
    }

    private void writeUnlessWriting() {
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
        List<UUID> removed = List.copyOf(gone);
        gone = new ArrayList<>();
        state.put(views)
                .chain(() -> state.appendLogs(logged))
                .chain(() -> state.remove(removed))
                .subscribe()
                .with(done -> goOn(), this::failed);
    }

    private synchronized void goOn() {
        writing = !missions.isEmpty() || !gone.isEmpty();
        if (writing) {
            write();
        }
    }

    private void failed(Throwable failure) {
        Log.errorf(failure, "live state not written");
        goOn();
    }
}
