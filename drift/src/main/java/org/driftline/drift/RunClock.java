package org.driftline.drift;

import java.time.Instant;

/** The steps of a run in time. Step k happens at start + k dt; dt is negative in a backward run. */
final class RunClock {

    private final double start;
    private final double stepSeconds;
    private final int steps;
    private final int stepsPerRecord;

    RunClock(RunSpec spec) {
        Instant first = spec.start();
        start = first.getEpochSecond() + first.getNano() * 1e-9;
        stepSeconds = spec.stepSeconds();
        stepsPerRecord = spec.stepsPerRecord();
        steps = Math.multiplyExact(spec.records() - 1, stepsPerRecord);
    }

    double time(int step) {
        return start + step * stepSeconds;
    }

    double stepSeconds() {
        return stepSeconds;
    }

    int steps() {
        return steps;
    }

    boolean isRecord(int step) {
        return step % stepsPerRecord == 0;
    }

    int record(int step) {
        return step / stepsPerRecord;
    }

    /** Whether a particle becomes active at a step: up to one step before its time, never after it. */
    boolean releases(int step, double releaseTime) {
        double early = (releaseTime - time(step)) / stepSeconds;
        return early >= 0 && early < 1;
    }

    /** How many steps may be readied together from a step on: up to the next record, and at most an hour. */
    int batch(int step) {
        int toRecord = stepsPerRecord - step % stepsPerRecord;
        return Math.min(toRecord, Math.max(1, (int) (3600 / Math.abs(stepSeconds))));
    }
}
