package org.driftline.commander.steer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.attempt.AttemptEnd;
import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Closure;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionDetails;
import org.driftline.commander.mission.MissionState;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.events.Envelope;
import org.driftline.events.MissionStatus;

/** Decides what follows when somebody steers a mission, or that he cannot; nothing is read or written here. */
final class Moves {
    private Moves() {}

    /** The mission ends here, whatever it was at; a mission that has ended already cannot be cancelled, not even again. */
    static MissionChange cancel(Mission mission, Caller by, @Nullable String reason, Instant now) {
        if (!(mission.state() instanceof MissionState.Open open)) {
            throw conflict(
                    "The mission is " + mission.status() + " already; only one that has not ended can be cancelled");
        }
        Mission cancelled = mission.moved(open.cancel(), now);
        String text = "Cancelled by " + by.name() + (reason == null ? "" : ": " + reason);
        boolean running = mission.status() == MissionStatus.IN_PROGRESS;
        return new MissionChange(
                cancelled,
                running ? AttemptEnd.cancelled(open.attempt()) : null,
                null,
                List.of(
                        MissionEvents.logged(cancelled, LogLine.info(text, now).by(by.name())),
                        MissionEvents.moved(mission.status(), cancelled),
                        MissionEvents.cancelled(cancelled, open.holder().orElse(null), reason)),
                null);
    }

    /** A failed mission is queued again, as the next attempt. */
    static MissionChange retry(Mission mission, Caller by, Instant now) {
        if (!(mission.state() instanceof MissionState.Failed failed)) {
            throw conflict("The mission is " + mission.status() + "; only a FAILED one can be retried");
        }
        if (mission.closure() != null) {
            throw conflict("The mission is closed; it is not tried again");
        }
        Mission queued = mission.moved(failed.retry(), now);
        LogLine line = LogLine.info(
                        "Retried by " + by.name() + " as attempt "
                                + queued.state().attempt(),
                        now)
                .by(by.name());
        return new MissionChange(
                queued,
                null,
                null,
                List.of(MissionEvents.logged(queued, line), MissionEvents.moved(MissionStatus.FAILED, queued)),
                queued.order());
    }

    /** A person says how the search ended; a mission that still waits or runs is cancelled with that. */
    static MissionChange close(Mission mission, Closure closure, Caller by) {
        if (mission.closure() != null) {
            throw conflict("The mission was closed already, as "
                    + mission.closure().outcome().wire());
        }
        Instant now = closure.at();
        MissionChange ended = mission.status().isTerminal()
                ? new MissionChange(mission.moved(mission.state(), now), null, null, List.of(), null)
                : cancel(mission, by, "closed", now);
        Mission closed = ended.mission().closedWith(closure);
        List<Envelope> told = new ArrayList<>(ended.events());
        String text = "Closed by %s: %s".formatted(by.name(), closure.outcome().wire());
        told.add(MissionEvents.logged(
                closed,
                LogLine.info(closure.note() == null ? text : text + ", " + closure.note(), now)
                        .by(by.name())));
        told.add(MissionEvents.closed(closed, closure));
        return new MissionChange(closed, ended.ended(), null, told, null);
    }

    /** A mission that was not dispatched yet becomes what its owner now wants. */
    static MissionChange revise(Mission mission, MissionDetails details, Caller by, Instant now) {
        if (mission.status() != MissionStatus.CREATED) {
            throw conflict("The mission is " + mission.status() + "; only one that is CREATED can be changed");
        }
        Mission revised = mission.revised(details, now);
        return new MissionChange(
                revised,
                null,
                null,
                List.of(
                        MissionEvents.updated(revised),
                        MissionEvents.logged(
                                revised,
                                LogLine.info("Changed by " + by.name(), now).by(by.name()))),
                null);
    }

    /** What a client of the older family asks for when it posts a status. */
    static Wish wish(Mission mission, MissionStatus wanted) {
        return switch (wanted) {
            case CANCELLED -> Wish.CANCEL;
            case QUEUED -> queue(mission);
            case CREATED -> throw conflict("No mission goes back to CREATED");
            case IN_PROGRESS, COMPLETED, FAILED ->
                throw conflict("Only soldiers say that a mission is " + wanted
                        + "; POST .../complete records how the search ended");
        };
    }

    private static Wish queue(Mission mission) {
        return switch (mission.status()) {
            case CREATED -> Wish.START;
            case FAILED -> Wish.RETRY;
            default ->
                throw conflict(
                        "The mission is " + mission.status() + "; only one that is CREATED or FAILED can be queued");
        };
    }

    static DomainError conflict(String text) {
        return new DomainError(ErrorKind.CONFLICT, text);
    }

    /** The moves that people make by posting a status. */
    enum Wish {
        START,
        RETRY,
        CANCEL
    }
}
