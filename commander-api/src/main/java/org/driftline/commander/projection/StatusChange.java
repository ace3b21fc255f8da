package org.driftline.commander.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.Attempt;
import org.driftline.commander.attempt.AttemptEnd;
import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState.Claimable;
import org.driftline.commander.mission.MissionState.InProgress;
import org.driftline.commander.mission.MissionState.Queued;
import org.driftline.commander.mission.Progress;
import org.driftline.commander.verdict.StatusReport;
import org.driftline.commander.verdict.VerifiedStatus;
import org.driftline.events.Envelope;
import org.driftline.events.MissionStatus;
import org.driftline.events.Names;

/** Decides what follows from a verified status; nothing is read or written here. */
final class StatusChange {
    private final VerifiedStatus status;
    private final Mission mission;
    private final Instant now;
    private final List<Envelope> events = new ArrayList<>();

    private StatusChange(VerifiedStatus status, Instant now) {
        this.status = status;
        this.mission = status.mission();
        this.now = now;
    }

    /** All that a status changes. */
    static MissionChange of(VerifiedStatus status, Instant now) {
        StatusChange change = new StatusChange(status, now);
        StatusReport report = status.report();
        if (report instanceof StatusReport.Claim) {
            return change.claimed((Claimable) change.mission.state());
        }
        InProgress held = ((InProgress) change.mission.state()).heard(status.seq(), now);
        if (report instanceof StatusReport.Advance advance) {
            return change.advanced(held, advance.progress());
        }
        if (report instanceof StatusReport.Note note) {
            return change.noted(held, note.line());
        }
        if (report instanceof StatusReport.Success success) {
            return change.completed(held, success.result());
        }
        return change.failed(held, ((StatusReport.Failure) report).reason());
    }

    private MissionChange claimed(Claimable state) {
        Mission before = mission;
        AttemptEnd lost = null;
        if (state instanceof InProgress) {
            // its soldier died and the broker handed the order on, before anybody missed it
            lost = AttemptEnd.leaseLost(state.attempt());
            before = mission.moved(new Queued(status.attempt()), now);
            events.add(MissionEvents.moved(MissionStatus.IN_PROGRESS, before));
            events.add(MissionEvents.logged(
                    before, LogLine.warning("Attempt " + state.attempt() + " was lost with its worker", now)));
        }
        InProgress claimed = state.claim(status.attempt(), status.worker(), now).heard(status.seq(), now);
        Mission after = before.moved(claimed, now);
        events.add(MissionEvents.moved(MissionStatus.QUEUED, after));
        return change(after, lost, Attempt.begun(status.attempt(), status.worker(), now));
    }

    private MissionChange advanced(InProgress held, Progress progress) {
        Mission after = mission.moved(held.advanced(progress), now);
        events.add(MissionEvents.progressed(after));
        ProgressLog.line(held.progressSoFar(), progress, now)
                .map(this::fromSoldier)
                .ifPresent(line -> events.add(MissionEvents.logged(after, line)));
        return change(after, null, null);
    }

    private MissionChange noted(InProgress held, LogLine line) {
        Mission after = mission.moved(held, now);
        events.add(MissionEvents.logged(after, fromSoldier(line)));
        return change(after, null, null);
    }

    private LogLine fromSoldier(LogLine line) {
        return line.from(Names.soldierSource(status.worker()));
    }

    private MissionChange completed(InProgress held, ObjectNode result) {
        Mission after = mission.moved(held.complete(), now);
        events.add(MissionEvents.moved(MissionStatus.IN_PROGRESS, after));
        return change(after, AttemptEnd.completed(held.attempt(), result), null);
    }

    private MissionChange failed(InProgress held, ObjectNode reason) {
        Mission after = mission.moved(held.fail(), now);
        String text =
                reason.path("code").asText() + ": " + reason.path("message").asText();
        events.add(MissionEvents.logged(after, new LogLine(LogLine.Level.ERROR, "Mission failed: " + text, now)));
        events.add(MissionEvents.moved(MissionStatus.IN_PROGRESS, after));
        return change(after, AttemptEnd.failed(held.attempt(), reason), null);
    }

    private MissionChange change(Mission after, @Nullable AttemptEnd ended, @Nullable Attempt begun) {
        return new MissionChange(after, ended, begun, events, null);
    }
}
