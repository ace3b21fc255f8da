package org.driftline.drift.forcing;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.cloud.Picked;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.Kernel;
import org.driftline.drift.run.RunClock;

/** What acts on the particles, step by step. Frames are readied for a batch of steps, then shared by threads. */
public final class Environment {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private static final byte MISSING_DATA = ParticleStatus.MISSING_DATA.code();

    private final Cloud cloud;
    private final RunClock clock;
    private final Supply wind;
    private final Supply current;
    private final List<Supply> supplies = new ArrayList<>();
    private int firstStep;

    /** The environment of a run; its vectors go into the cloud. */
    public Environment(Forcing forcing, Cloud cloud, RunClock clock, Kernel kernel) {
        this.cloud = cloud;
        this.clock = clock;
        wind = new Supply(Quantity.WIND, forcing, cloud, kernel);
        current = new Supply(Quantity.CURRENT, forcing, cloud, kernel);
        supplies.add(wind);
        supplies.add(current);
        if (forcing.stokesDrift() != null) {
            supplies.add(new Supply(Quantity.STOKES_DRIFT, forcing, cloud, kernel));
        }
    }

    /** What one thread needs for a block of particles. */
    public static final class Workspace {

        private final Gaps gaps = new Gaps();
        private final Picked picked = new Picked();

        public Gaps gaps() {
            return gaps;
        }
    }

    /** Readies {@code count} steps from a step on, for the places where particles may be. */
    public void ready(int step, int count, Area area) {
        firstStep = step;
        for (Supply supply : supplies) {
            supply.clear();
            for (int i = 0; i < count; i++) {
                supply.ready(clock.time(step + i), area, cloud.size());
            }
        }
    }

    /** Asks for all vectors at the active particles of a block; those that miss one stop here. */
    public void sample(int from, int to, int step, Workspace work) {
        Gaps gaps = work.gaps;
        Picked picked = work.picked;
        int frame = step - firstStep;
        if (cloud.isAllActive(from, to)) {
            gaps.ask(to - from);
            for (int i = 0; i < supplies.size(); i++) {
                supplies.get(i).bring(from, to, frame, gaps);
            }
        } else {
            picked.pick(cloud, from, to);
            gaps.ask(picked.count());
            for (int i = 0; i < supplies.size() && picked.count() > 0; i++) {
                supplies.get(i).bring(picked, frame, gaps);
            }
        }
        stopMissing(from, to);
    }

    /** No wind is ever stronger (m/s). */
    public double strongestWind() {
        return wind.strongest();
    }

    /** No current, with Stokes drift, is ever stronger (m/s). */
    public double strongestCurrent() {
        return supplies.stream().mapToDouble(Supply::strongest).sum() - wind.strongest();
    }

    private void stopMissing(int from, int to) {
        byte[] status = cloud.status();
        float[] windU = cloud.windU();
        float[] currentU = cloud.currentU();
        for (int i = from; i < to; i++) {
            if (Float.isNaN(windU[i] + currentU[i]) && status[i] == ACTIVE) {
                status[i] = MISSING_DATA;
            }
        }
    }
}
