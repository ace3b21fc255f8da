package org.driftline.commander.mission;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.driftline.events.MissionStatus;

/** Where a mission stands. Each state has the moves that are legal from it, and no others. */
public sealed interface MissionState {

    /** Its name for clients. */
    MissionStatus status();

    /** The attempt it is in or ended with; 0 before the first dispatch. */
    int attempt();

    /** A state that is not the end. */
    sealed interface Open extends MissionState {
        /** Its owner ends it here. */
        default Cancelled cancel() {
            return new Cancelled(attempt());
        }
    }

    /** A state that a soldier who took up an order may begin from. */
    sealed interface Claimable extends Open {
        /** A soldier begins. */
        default InProgress claim(int byAttempt, String worker, Instant at) {
            if (byAttempt < attempt()) {
                throw new IllegalArgumentException("attempt " + byAttempt + " is over, now is " + attempt());
            }
            return new InProgress(byAttempt, worker, 0, at, Progress.NONE);
        }
    }

    /**
     * Accepted, not dispatched.
     *
     * @param hold what it waits for since it was to start, or null when nobody has started it yet
     */
    record Created(@Nullable Hold hold) implements Open {
        /** Nobody has started it yet. */
        public Created() {
            this(null);
        }

        @Override
        public MissionStatus status() {
            return MissionStatus.CREATED;
        }

        @Override
        public int attempt() {
            return 0;
        }

        /** It was to start, and has to wait. */
        public Created heldBy(Hold reason) {
            return new Created(reason);
        }

        /** The first order goes out. */
        public Queued dispatch() {
            return new Queued(1);
        }
    }

    /**
     * Its order is out.
     *
     * @param attempt of the order
     */
    record Queued(int attempt) implements Claimable {
        @Override
        public MissionStatus status() {
            return MissionStatus.QUEUED;
        }

        /** Its order is gone: another one goes out. */
        public Queued orderAgain() {
            return new Queued(attempt + 1);
        }
    }

    /**
     * A soldier works on it.
     *
     * @param attempt which the soldier holds
     * @param worker who holds it
     * @param seq of the holder's last event in this attempt
     * @param heardAt when that came
     * @param progress how far it is
     */
    record InProgress(int attempt, String worker, long seq, Instant heardAt, Progress progress) implements Claimable {
        @Override
        public MissionStatus status() {
            return MissionStatus.IN_PROGRESS;
        }

        /** The holder gave a sign of life. */
        public InProgress heard(long newSeq, Instant at) {
            return new InProgress(attempt, worker, newSeq, at, progress);
        }

        /** The holder got further. */
        public InProgress advanced(Progress to) {
            return new InProgress(attempt, worker, seq, heardAt, to);
        }

        /** The holder stored a result. */
        public Completed complete() {
            return new Completed(attempt, worker);
        }

        /** The holder gave a reason why there will be none. */
        public Failed fail() {
            return new Failed(attempt, worker);
        }

        /** The holder fell silent: another soldier shall try. */
        public Queued loseLease() {
            return new Queued(attempt + 1);
        }
    }

    /**
     * Ended with a result.
     *
     * @param attempt whose result it is
     * @param worker who made it
     */
    record Completed(int attempt, String worker) implements MissionState {
        @Override
        public MissionStatus status() {
            return MissionStatus.COMPLETED;
        }
    }

    /**
     * Ended with a reason.
     *
     * @param attempt that failed
     * @param worker who said so
     */
    record Failed(int attempt, String worker) implements MissionState {
        @Override
        public MissionStatus status() {
            return MissionStatus.FAILED;
        }

        /** Its owner wants it tried again. */
        public Queued retry() {
            return new Queued(attempt + 1);
        }
    }

    /**
     * Ended by its owner.
     *
     * @param attempt during which
     */
    record Cancelled(int attempt) implements MissionState {
        @Override
        public MissionStatus status() {
            return MissionStatus.CANCELLED;
        }
    }

    /** Who works on it or ended it. */
    default Optional<String> holder() {
        if (this instanceof InProgress running) {
            return Optional.of(running.worker());
        }
        if (this instanceof Completed completed) {
            return Optional.of(completed.worker());
        }
        return this instanceof Failed failed ? Optional.of(failed.worker()) : Optional.empty();
    }

    /** What it waits for, if it was to start and something holds it. */
    default Optional<Hold> holdNow() {
        return this instanceof Created created ? Optional.ofNullable(created.hold()) : Optional.empty();
    }

    /** How far it is. */
    default Progress progressSoFar() {
        if (this instanceof InProgress running) {
            return running.progress();
        }
        return this instanceof Completed ? new Progress(1, null) : Progress.NONE;
    }
}
