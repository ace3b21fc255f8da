package org.driftline.drift.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClass.Regression;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.Release;

/**
 * Makes the particles of all releases: places, times, orientations and what each keeps for life.
 *
 * <p>Orientations alternate right, left, right … within a release. Perturbations (eps) are normal with the standard
 * errors of the object class; a downwind eps that would make an object drift against a wind of 20 m/s, as the slope
 * becomes negative there, is drawn again (Allen 2005; Breivik and Allen 2008).
 *
 * <p>No particle depends on another, so threads may share the work.
 */
public final class Seeding {

    private final ObjectClass object;
    private final boolean randomness;
    private final double jibeProbability;
    private final CounterRandom random;
    private final List<Plot> plots = new ArrayList<>();
    private final int size;

    /**
     * A way of seeding.
     *
     * @param randomness false: no perturbation and no jibing, save what explicit particles bring
     * @param jibeProbability of particles that do not bring their own (1/h)
     */
    public Seeding(
            ObjectClass object,
            boolean randomness,
            double jibeProbability,
            CounterRandom random,
            List<Release> releases) {
        this.object = object;
        this.randomness = randomness;
        this.jibeProbability = randomness ? jibeProbability : 0;
        this.random = random;
        int first = 0;
        for (Release release : releases) {
            plots.add(Plot.of(release, first));
            first += release.number();
        }
        size = first;
    }

    /** How many particles all releases have. */
    public int size() {
        return size;
    }

    /** The particles of all releases, in order. */
    public SeededParticles seed() {
        SeededParticles particles = new SeededParticles(size);
        seed(particles, 0, size);
        return particles;
    }

    /**
     * Some of the particles.
     *
     * @param particles as many as all releases have; {@code from} to {@code to} are set, the last exclusive
     */
    public void seed(SeededParticles particles, int from, int to) {
        Draws draws = new Draws(random);
        for (int index = 0; index < plots.size(); index++) {
            Plot plot = plots.get(index);
            int last = Math.min(to, plot.first() + plot.release().number());
            for (int particle = Math.max(from, plot.first()); particle < last; particle++) {
                particles.release()[particle] = index;
                seedOne(particles, particle, plot, draws);
            }
        }
    }

    private void seedOne(SeededParticles particles, int particle, Plot plot, Draws draws) {
        Release release = plot.release();
        int i = particle - plot.first();
        Orientation alternating = i % 2 == 0 ? Orientation.RIGHT : Orientation.LEFT;
        if (release instanceof ExplicitRelease explicit) {
            ExplicitParticle given = explicit.particles().get(i);
            put(particles, particle, given.position(), epochSeconds(given.release()));
            character(particles, particle, given.orientation() == null ? alternating : given.orientation(), draws);
            override(particles, particle, given);
            return;
        }
        double start = epochSeconds(release.start());
        double share = release.number() == 1 ? 0 : (double) i / (release.number() - 1);
        double time = start + share * (epochSeconds(release.end()) - start);
        put(particles, particle, plot.place(draws, particle, share), time);
        character(particles, particle, alternating, draws);
    }

    private static void put(SeededParticles particles, int particle, LonLat place, double time) {
        particles.lon()[particle] = place.lon();
        particles.lat()[particle] = place.lat();
        particles.releaseTime()[particle] = time;
    }

    /** What a particle keeps for life. */
    private void character(SeededParticles particles, int particle, Orientation orientation, Draws draws) {
        boolean right = orientation == Orientation.RIGHT;
        Regression crosswind = right ? object.right() : object.left();
        particles.orientation()[particle] = (byte) (right ? 0 : 1);
        particles.crosswindSlope()[particle] = (float) crosswind.slope();
        particles.crosswindOffset()[particle] = (float) crosswind.offset();
        particles.jibeProbability()[particle] = (float) jibeProbability;
        if (randomness) {
            particles.downwindEps()[particle] = (float) downwindEps(particle, draws);
            particles.crosswindEps()[particle] =
                    (float) (draws.normal(particle, 0, CounterRandom.Use.CROSSWIND) * crosswind.standardError());
        }
    }

    private double downwindEps(int particle, Draws draws) {
        Regression downwind = object.downwind();
        for (long attempt = 0; ; attempt++) {
            double eps = draws.normal(particle, attempt, CounterRandom.Use.DOWNWIND) * downwind.standardError();
            if (downwind.slope() + eps / 20 >= 0) {
                return eps;
            }
        }
    }

    private static void override(SeededParticles particles, int particle, ExplicitParticle given) {
        set(particles.downwindEps(), particle, given.downwindEps());
        set(particles.crosswindEps(), particle, given.crosswindEps());
        set(particles.jibeProbability(), particle, given.jibeProbability());
    }

    private static void set(float[] values, int particle, double given) {
        if (!Double.isNaN(given)) {
            values[particle] = (float) given;
        }
    }

    private static double epochSeconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() * 1e-9;
    }
}
