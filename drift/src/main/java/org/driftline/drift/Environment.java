package org.driftline.drift;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.field.VectorField.Frame;
import org.driftline.drift.geo.Area;

/** Wind and current at the particles, step by step. Frames are readied for a batch of steps, then shared by threads. */
final class Environment {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private static final byte MISSING_DATA = ParticleStatus.MISSING_DATA.code();

    private final Forcing forcing;
    private final Cloud cloud;
    private final RunClock clock;
    private final List<Frame> wind = new ArrayList<>();
    private final List<Frame> current = new ArrayList<>();
    private int firstStep;

    Environment(Forcing forcing, Cloud cloud, RunClock clock) {
        this.forcing = forcing;
        this.cloud = cloud;
        this.clock = clock;
    }

    /** Readies {@code count} steps from a step on, for places in an area. */
    void ready(int step, int count, Area area) {
        firstStep = step;
        wind.clear();
        current.clear();
        for (int i = 0; i < count; i++) {
            double time = clock.time(step + i);
            wind.add(forcing.wind().at(time, area));
            current.add(forcing.current().at(time, area));
        }
    }

    /** Asks for wind and current at the active particles of a block; those that have none stop here. */
    void sample(int from, int to, int step) {
        Frame windNow = wind.get(step - firstStep);
        Frame currentNow = current.get(step - firstStep);
        byte[] status = cloud.status();
        int start = nextActive(status, from, to);
        while (start < to) {
            int end = start + 1;
            while (end < to && status[end] == ACTIVE) {
                end++;
            }
            windNow.sample(cloud.lon(), cloud.lat(), start, end, cloud.windU(), cloud.windV());
            currentNow.sample(cloud.lon(), cloud.lat(), start, end, cloud.currentU(), cloud.currentV());
            stopMissing(start, end);
            start = nextActive(status, end, to);
        }
    }

    private void stopMissing(int from, int to) {
        float[] windU = cloud.windU();
        float[] currentU = cloud.currentU();
        for (int i = from; i < to; i++) {
            if (Float.isNaN(windU[i]) || Float.isNaN(currentU[i])) {
                cloud.status()[i] = MISSING_DATA;
            }
        }
    }

    private static int nextActive(byte[] status, int from, int to) {
        int i = from;
        while (i < to && status[i] != ACTIVE) {
            i++;
        }
        return i;
    }
}
