package org.driftline.drift.run;

import java.time.Instant;

/** The steps of a run in time. Step k happens at start + k dt; dt is negative in a backward run. */
public final class RunClock {

    private final double start;
    private final double stepSeconds;
    private final int steps;
    private final int stepsPerRecord;

    /** The clock of a run. */
    public RunClock(RunSpec spec) {
        Instant first = spec.start();
        start = first.getEpochSecond() + first.getNano() * 1e-9;
        stepSeconds = spec.stepSeconds();
        stepsPerRecord = spec.stepsPerRecord();
        steps = Math.multiplyExact(spec.records() - 1, stepsPerRecord);
    }

    /** When a step begins (s since 1970-01-01T00Z). */
    public double time(int step) {
        return start + step * stepSeconds;
    }

    /** One move, negative in a backward run (s). */
    public double stepSeconds() {
        return stepSeconds;
    }

    /** How many moves there are. */
    public int steps() {
        return steps;
    }

    /** Whether a record is due before a step. */
    public boolean isRecord(int step) {
        return step % stepsPerRecord == 0;
    }

    /** The record that is due before a step. */
    public int record(int step) {
        return step / stepsPerRecord;
    }

    /**
     * Whether a particle becomes active at a step: up to one step before its time, never after it.
     *
     * @param releaseTime its time (s since 1970-01-01T00Z)
     */
    public boolean releases(int step, double releaseTime) {
        double early = (releaseTime - time(step)) / stepSeconds;
        return early >= 0 && early < 1;
    }

    /** How many steps may be readied together from a step on: up to the next record, and at most an hour. */
    public int batch(int step) {
        int toRecord = stepsPerRecord - step % stepsPerRecord;
        return Math.min(toRecord, Math.max(1, (int) (3600 / Math.abs(stepSeconds))));
    }
}
