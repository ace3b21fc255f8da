package org.driftline.drift.move;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.Drifters;
import org.driftline.drift.kernel.Kernel;
import org.driftline.drift.kernel.LeewayTerms;
import org.driftline.drift.kernel.MovingPoints;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.run.LeftRight;
import org.driftline.drift.run.RunSpec;

/**
 * The physics: one step of leeway and current for a block of particles.
 *
 * <p>With the wind speed W (m/s), slopes in % and the rest in cm/s, an object drifts
 *
 * <pre>
 *   D = 0.01 ((downwind slope  + eps/20) W + downwind offset  + eps/2)    m/s along the wind
 *   C = 0.01 ((crosswind slope + eps/20) W + crosswind offset + eps/2)    m/s across it
 * </pre>
 *
 * so that at 10 m/s a perturbation is worth exactly eps; a capsized object drifts less. It moves along the geodesic of its leeway, then along that of
 * the current, then along that of the Stokes drift if there is one (forward Euler, all at the place and time of the start
 * of the step). Then it may jibe: the sign of its
 * crosswind slope changes, and nothing else.
 *
 * @see <a href="https://doi.org/10.1016/j.jmarsys.2007.02.010">Breivik and Allen (2008), An operational search and rescue
 *     model for the Norwegian Sea and the North Sea, J. Mar. Syst. 69</a>
 */
public final class LeewayStep {

    private static final double PERCENT = 0.01;
    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private final Cloud cloud;
    private final CounterRandom random;
    private final Kernel kernel;
    private final Capsizer capsizer;
    private final double stepSeconds;
    private final LeewayTerms terms;
    /** Chance to jibe within one step {@code [particle]}. */
    private final float[] jibeChance;

    private final boolean jibes;
    private final Drifters.Columns columns;
    private boolean plain;

    /** The steps of a run; they move its cloud. */
    public LeewayStep(RunSpec spec, Cloud cloud, CounterRandom random, Kernel kernel) {
        ObjectClass object = spec.object();
        this.cloud = cloud;
        this.random = random;
        this.kernel = kernel;
        stepSeconds = spec.stepSeconds();
        capsizer = new Capsizer(spec, cloud, random);
        float side = spec.leftRight() == LeftRight.ALLEN ? 1 : -1;
        float slope = (float) object.downwind().slope();
        terms = new LeewayTerms(stepSeconds, slope, (float) object.downwind().offset(), side);
        jibeChance = chances(cloud.jibeProbability(), Math.abs(stepSeconds) / 3600);
        jibes = anyAboveZero(jibeChance);
        columns = new Drifters.Columns(new float[][] {
            cloud.windU(),
            cloud.windV(),
            cloud.downwindEps(),
            cloud.crosswindEps(),
            cloud.crosswindSlope(),
            cloud.crosswindOffset(),
            jibeChance
        });
    }

    /** What one thread needs for a block of particles. */
    public static final class Workspace {

        private final MovingPoints points;
        private final Drifters drifters = new Drifters(Cloud.BLOCK);
        private final Drifters.Columns copies = Drifters.Columns.of(Cloud.BLOCK);
        private final float[] copyU = new float[Cloud.BLOCK];
        private final float[] copyV = new float[Cloud.BLOCK];
        private final long[] streams = new long[Cloud.BLOCK];
        private final int[] particle = new int[Cloud.BLOCK];
        private int count;
        private boolean whole;

        public Workspace(Kernel kernel) {
            points = new MovingPoints(Cloud.BLOCK, kernel);
        }
    }

    /**
     * Readies some steps.
     *
     * @param longest no particle moves farther in one step (m)
     */
    public void ready(Area reach, double longest) {
        plain = MovingPoints.seriesServe(longest, Math.max(Math.abs(reach.south()), Math.abs(reach.north())));
    }

    /** Begins with a block. */
    public void take(int from, int to, Workspace work) {
        work.points.areServedBySeries(plain);
        for (int i = from; i < to; i++) {
            work.streams[i - from] = random.stream(i);
        }
    }

    /** Moves the active particles of the block from one step to the next. */
    public void move(int from, int to, int step, Workspace work) {
        capsizer.turn(from, to, step);
        pick(from, to, work);
        Drifters drifters = work.drifters;
        int count = work.count;
        kernel.leeway(drifters, count);
        capsizer.slow(work.particle, count, drifters.leewayEast(), drifters.leewayNorth());
        work.points.place(count);
        work.points.move(drifters.leewayEast(), drifters.leewayNorth(), count);
        follow(from, cloud.currentU(), cloud.currentV(), work);
        if (cloud.stokesU().length > 0) {
            follow(from, cloud.stokesU(), cloud.stokesV(), work);
        }
        put(from, work);
        if (jibes) {
            drifters.at(CounterRandom.position(step, CounterRandom.Use.JIBE, false));
            kernel.draw(drifters, count);
            for (int k = 0; k < drifters.hits(); k++) {
                jibe(work.particle[drifters.hit(k)]);
            }
        }
    }

    /** Finds who moves: mostly all of the block, else copies are made of what is needed. */
    private void pick(int from, int to, Workspace work) {
        byte[] status = cloud.status();
        int size = to - from;
        work.whole = cloud.isAllActive(from, to);
        work.count = work.whole ? size : 0;
        if (work.whole) {
            work.drifters.are(terms, columns, from);
            System.arraycopy(work.streams, 0, work.drifters.streams(), 0, size);
            System.arraycopy(cloud.lon(), from, work.points.lon(), 0, size);
            System.arraycopy(cloud.lat(), from, work.points.lat(), 0, size);
            for (int k = 0; k < size; k++) {
                work.particle[k] = from + k;
            }
            return;
        }
        work.drifters.are(terms, work.copies, 0);
        for (int i = from; i < to; i++) {
            if (status[i] == ACTIVE) {
                int k = work.count++;
                work.particle[k] = i;
                work.points.lon()[k] = cloud.lon()[i];
                work.points.lat()[k] = cloud.lat()[i];
                work.drifters.streams()[k] = work.streams[i - from];
                work.copies.copy(columns, i, k);
            }
        }
    }

    /** The second part of the step, and the third when Stokes drift acts. */
    private void follow(int from, float[] u, float[] v, Workspace work) {
        Drifters drifters = work.drifters;
        if (work.whole) {
            drifters.followed(u, v);
        } else {
            for (int k = 0; k < work.count; k++) {
                work.copyU[k] = u[work.particle[k]];
                work.copyV[k] = v[work.particle[k]];
            }
            drifters.followed(work.copyU, work.copyV);
        }
        kernel.streams(drifters, work.count);
        work.points.move(drifters.streamEast(), drifters.streamNorth(), work.count);
    }

    private void put(int from, Workspace work) {
        double[] age = cloud.age();
        if (work.whole) {
            System.arraycopy(work.points.lon(), 0, cloud.lon(), from, work.count);
            System.arraycopy(work.points.lat(), 0, cloud.lat(), from, work.count);
            for (int i = from; i < from + work.count; i++) {
                age[i] += stepSeconds;
            }
            return;
        }
        for (int k = 0; k < work.count; k++) {
            int i = work.particle[k];
            cloud.lon()[i] = work.points.lon()[k];
            cloud.lat()[i] = work.points.lat()[k];
            age[i] += stepSeconds;
        }
    }

    private void jibe(int i) {
        cloud.crosswindSlope()[i] = -cloud.crosswindSlope()[i];
        cloud.orientation()[i] = (byte) (1 - cloud.orientation()[i]);
    }

    /**
     * No particle's leeway is ever faster (m/s).
     *
     * @param wind no wind is stronger (m/s)
     */
    public double fastestLeeway(double wind) {
        double fastest = 0;
        for (int i = 0; i < cloud.size(); i++) {
            double down = Math.abs(cloud.downwindEps()[i]);
            double cross = Math.abs(cloud.crosswindEps()[i]);
            double along =
                    (Math.abs(terms.downwindSlope()) + down / 20) * wind + Math.abs(terms.downwindOffset()) + down / 2;
            double across = (Math.abs(cloud.crosswindSlope()[i]) + cross / 20) * wind
                    + Math.abs(cloud.crosswindOffset()[i])
                    + cross / 2;
            fastest = Math.max(fastest, PERCENT * Math.hypot(along, across));
        }
        return fastest;
    }

    private static float[] chances(float[] hourly, double hours) {
        float[] chances = new float[hourly.length];
        float last = 0;
        float chance = 0;
        for (int i = 0; i < chances.length; i++) {
            if (hourly[i] != last) {
                last = hourly[i];
                chance = (float) (1 - StrictMath.pow(1.0 - last, hours));
            }
            chances[i] = chance;
        }
        return chances;
    }

    private static boolean anyAboveZero(float[] values) {
        for (float value : values) {
            if (value > 0) {
                return true;
            }
        }
        return false;
    }
}
