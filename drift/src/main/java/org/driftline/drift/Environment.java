package org.driftline.drift;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Area;

/** What acts on the particles, step by step. Frames are readied for a batch of steps, then shared by threads. */
final class Environment {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private static final byte MISSING_DATA = ParticleStatus.MISSING_DATA.code();

    private final Cloud cloud;
    private final RunClock clock;
    private final Supply wind;
    private final Supply current;
    private final List<Supply> supplies = new ArrayList<>();
    private int firstStep;

    Environment(Forcing forcing, Cloud cloud, RunClock clock) {
        this.cloud = cloud;
        this.clock = clock;
        wind = new Supply(Quantity.WIND, forcing, forcing.wind(), cloud);
        current = new Supply(Quantity.CURRENT, forcing, forcing.current(), cloud);
        supplies.add(wind);
        supplies.add(current);
        VectorField stokes = forcing.stokesDrift();
        if (stokes != null) {
            supplies.add(new Supply(Quantity.STOKES_DRIFT, forcing, stokes, cloud));
        }
    }

    /** Readies {@code count} steps from a step on, for places in an area. */
    void ready(int step, int count, Area area) {
        firstStep = step;
        for (Supply supply : supplies) {
            supply.clear();
            for (int i = 0; i < count; i++) {
                supply.ready(clock.time(step + i), area);
            }
        }
    }

    /** Asks for all vectors at the active particles of a block; those that miss one stop here. */
    void sample(int from, int to, int step, Gaps gaps) {
        byte[] status = cloud.status();
        int start = nextActive(status, from, to);
        while (start < to) {
            int end = start + 1;
            while (end < to && status[end] == ACTIVE) {
                end++;
            }
            gaps.ask(end - start);
            for (int i = 0; i < supplies.size(); i++) {
                supplies.get(i).bring(start, end, step - firstStep, gaps);
            }
            stopMissing(start, end);
            start = nextActive(status, end, to);
        }
    }

    /** No wind is ever stronger (m/s). */
    double strongestWind() {
        return wind.strongest();
    }

    /** No current, with Stokes drift, is ever stronger (m/s). */
    double strongestCurrent() {
        return supplies.stream().mapToDouble(Supply::strongest).sum() - wind.strongest();
    }

    private void stopMissing(int from, int to) {
        for (int i = from; i < to; i++) {
            if (wind.isMissing(i) || current.isMissing(i)) {
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
