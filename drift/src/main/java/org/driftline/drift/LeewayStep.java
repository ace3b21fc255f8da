package org.driftline.drift;

import org.driftline.drift.geo.MovingPoints;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.seed.CounterRandom;

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
final class LeewayStep {

    private static final double PERCENT = 0.01;
    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();

    private final Cloud cloud;
    private final CounterRandom random;
    private final Capsizer capsizer;
    private final double stepSeconds;
    private final double downwindSlope;
    private final double downwindOffset;
    /** 1 if positive crosswind leeway is to the right of downwind, -1 if to the left. */
    private final double side;
    /** Chance to jibe within one step {@code [particle]}. */
    private final float[] jibeChance;

    LeewayStep(RunSpec spec, Cloud cloud, CounterRandom random, double stepSeconds) {
        ObjectClass object = spec.object();
        this.cloud = cloud;
        this.random = random;
        this.stepSeconds = stepSeconds;
        capsizer = new Capsizer(spec, cloud, random);
        downwindSlope = object.downwind().slope();
        downwindOffset = object.downwind().offset();
        side = spec.leftRight() == LeftRight.ALLEN ? 1 : -1;
        jibeChance = new float[cloud.size()];
        for (int i = 0; i < jibeChance.length; i++) {
            double none = 1.0 - cloud.jibeProbability()[i];
            jibeChance[i] = (float) (1 - StrictMath.pow(none, Math.abs(stepSeconds) / 3600));
        }
    }

    /** What one thread needs for a block of particles. */
    static final class Workspace {

        private final MovingPoints points = new MovingPoints(Crew.BLOCK);
        private final int[] particle = new int[Crew.BLOCK];
        private final double[] leewayEast = new double[Crew.BLOCK];
        private final double[] leewayNorth = new double[Crew.BLOCK];
        private final double[] currentEast = new double[Crew.BLOCK];
        private final double[] currentNorth = new double[Crew.BLOCK];
    }

    /** Moves the active particles of a block from one step to the next. */
    void move(int from, int to, int step, Workspace work) {
        capsizer.turn(from, to, step);
        int count = 0;
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE) {
                work.particle[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            int i = work.particle[k];
            work.points.lon()[k] = cloud.lon()[i];
            work.points.lat()[k] = cloud.lat()[i];
            leeway(i, k, work);
            work.currentEast[k] = stepSeconds * cloud.currentU()[i];
            work.currentNorth[k] = stepSeconds * cloud.currentV()[i];
        }
        capsizer.slow(work.particle, count, work.leewayEast, work.leewayNorth);
        work.points.place(count);
        work.points.move(work.leewayEast, work.leewayNorth, count);
        work.points.move(work.currentEast, work.currentNorth, count);
        if (cloud.stokesU().length > 0) {
            followWaves(count, work);
        }
        for (int k = 0; k < count; k++) {
            int i = work.particle[k];
            cloud.lon()[i] = work.points.lon()[k];
            cloud.lat()[i] = work.points.lat()[k];
            cloud.age()[i] += stepSeconds;
            jibe(i, step);
        }
    }

    /** The third part of the step, when Stokes drift acts; it takes over the room of the current. */
    private void followWaves(int count, Workspace work) {
        for (int k = 0; k < count; k++) {
            int i = work.particle[k];
            work.currentEast[k] = stepSeconds * cloud.stokesU()[i];
            work.currentNorth[k] = stepSeconds * cloud.stokesV()[i];
        }
        work.points.move(work.currentEast, work.currentNorth, count);
    }

    private void leeway(int i, int k, Workspace work) {
        double windU = cloud.windU()[i];
        double windV = cloud.windV()[i];
        double speed = Math.sqrt(windU * windU + windV * windV);
        // Direction towards which the wind blows; without wind it is north.
        double perSpeed = speed > 0 ? 1 / speed : 0;
        double sin = windU * perSpeed;
        double cos = speed > 0 ? windV * perSpeed : 1;
        double downwindEps = cloud.downwindEps()[i];
        double crosswindEps = cloud.crosswindEps()[i];
        double along = (downwindSlope + downwindEps * 0.05) * speed + downwindOffset + downwindEps * 0.5;
        double across = (cloud.crosswindSlope()[i] + crosswindEps * 0.05) * speed
                + cloud.crosswindOffset()[i]
                + crosswindEps * 0.5;
        double way = PERCENT * stepSeconds;
        double right = side * across;
        work.leewayEast[k] = way * (along * sin + right * cos);
        work.leewayNorth[k] = way * (along * cos - right * sin);
    }

    private void jibe(int i, int step) {
        if (jibeChance[i] > 0 && random.uniform(i, step, CounterRandom.Use.JIBE, false) < jibeChance[i]) {
            cloud.crosswindSlope()[i] = -cloud.crosswindSlope()[i];
            cloud.orientation()[i] = (byte) (1 - cloud.orientation()[i]);
        }
    }

    /**
     * No particle's leeway is ever faster (m/s).
     *
     * @param wind no wind is stronger (m/s)
     */
    double fastestLeeway(double wind) {
        double fastest = 0;
        for (int i = 0; i < cloud.size(); i++) {
            double down = Math.abs(cloud.downwindEps()[i]);
            double cross = Math.abs(cloud.crosswindEps()[i]);
            double along = (Math.abs(downwindSlope) + down / 20) * wind + Math.abs(downwindOffset) + down / 2;
            double across = (Math.abs(cloud.crosswindSlope()[i]) + cross / 20) * wind
                    + Math.abs(cloud.crosswindOffset()[i])
                    + cross / 2;
            fastest = Math.max(fastest, PERCENT * Math.hypot(along, across));
        }
        return fastest;
    }
}
