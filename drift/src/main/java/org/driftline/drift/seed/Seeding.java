package org.driftline.drift.seed;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClass.Regression;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.PolygonFill;
import org.driftline.drift.release.PolygonRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.release.Release;

/**
 * Makes the particles of all releases: places, times, orientations and what each keeps for life.
 *
 * <p>Orientations alternate right, left, right … within a release. Perturbations (eps) are normal with the standard
 * errors of the object class; a downwind eps that would make an object drift against a wind of 20 m/s, as the slope
 * becomes negative there, is drawn again (Allen 2005; Breivik and Allen 2008).
 */
public final class Seeding {

    private final ObjectClass object;
    private final boolean randomness;
    private final double jibeProbability;
    private final CounterRandom random;
    private final double[] pair = new double[2];
    /** Of the release that is being seeded, when it is a polygon. */
    private @Nullable PolygonFill fill;
    /** Of the release that is being seeded, when it is a line. */
    private @Nullable GeodesicPath path;

    /**
     * A way of seeding.
     *
     * @param randomness false: no perturbation and no jibing, save what explicit particles bring
     * @param jibeProbability of particles that do not bring their own (1/h)
     */
    public Seeding(ObjectClass object, boolean randomness, double jibeProbability, CounterRandom random) {
        this.object = object;
        this.randomness = randomness;
        this.jibeProbability = randomness ? jibeProbability : 0;
        this.random = random;
    }

    /** The particles of all releases, in order. */
    public SeededParticles seed(List<Release> releases) {
        SeededParticles particles =
                new SeededParticles(releases.stream().mapToInt(Release::number).sum());
        int first = 0;
        for (int index = 0; index < releases.size(); index++) {
            Release release = releases.get(index);
            fill = release instanceof PolygonRelease polygon ? PolygonFill.of(polygon.rings()) : null;
            path = release instanceof LineRelease line ? new GeodesicPath(line.path()) : null;
            for (int i = 0; i < release.number(); i++) {
                particles.release()[first + i] = index;
                seedOne(particles, first + i, i, release);
            }
            first += release.number();
        }
        return particles;
    }

    private void seedOne(SeededParticles particles, int particle, int i, Release release) {
        if (release instanceof ExplicitRelease explicit) {
            ExplicitParticle given = explicit.particles().get(i);
            put(particles, particle, given.position(), epochSeconds(given.release()));
            Orientation alternating = i % 2 == 0 ? Orientation.RIGHT : Orientation.LEFT;
            character(particles, particle, given.orientation() == null ? alternating : given.orientation());
            override(particles, particle, given);
            return;
        }
        double start = epochSeconds(release.start());
        double share = release.number() == 1 ? 0 : (double) i / (release.number() - 1);
        double time = start + share * (epochSeconds(release.end()) - start);
        put(particles, particle, place(release, i, share, particle), time);
        character(particles, particle, i % 2 == 0 ? Orientation.RIGHT : Orientation.LEFT);
    }

    private LonLat place(Release release, int i, double share, int particle) {
        if (fill != null) {
            return fill.place(random, particle);
        }
        if (path != null) {
            LineRelease line = (LineRelease) release;
            double radius = line.fromRadius() + share * (line.toRadius() - line.fromRadius());
            return scattered(path.at((i + 1.0) / (line.number() + 1)), radius, line.radiusType(), particle);
        }
        if (release instanceof PointsRelease points) {
            return scattered(points.pointOf(i), points.radius(), points.radiusType(), particle);
        }
        PointRelease point = (PointRelease) release;
        return scattered(point.centre(), point.radius(), point.radiusType(), particle);
    }

    private LonLat scattered(LonLat centre, double radius, RadiusType type, int particle) {
        if (radius == 0) {
            return centre;
        }
        if (type == RadiusType.GAUSSIAN) {
            random.normals(particle, 0, CounterRandom.Use.POSITION, pair);
            return Geodesic.move(centre, radius * pair[0], radius * pair[1]);
        }
        double azimuth = 360 * random.uniform(particle, 0, CounterRandom.Use.POSITION, false);
        double share = random.uniform(particle, 0, CounterRandom.Use.POSITION, true);
        return Geodesic.direct(centre, azimuth, radius * Math.sqrt(share));
    }

    private static void put(SeededParticles particles, int particle, LonLat place, double time) {
        particles.lon()[particle] = place.lon();
        particles.lat()[particle] = place.lat();
        particles.releaseTime()[particle] = time;
    }

    /** What a particle keeps for life. */
    private void character(SeededParticles particles, int particle, Orientation orientation) {
        boolean right = orientation == Orientation.RIGHT;
        Regression crosswind = right ? object.right() : object.left();
        particles.orientation()[particle] = (byte) (right ? 0 : 1);
        particles.crosswindSlope()[particle] = (float) crosswind.slope();
        particles.crosswindOffset()[particle] = (float) crosswind.offset();
        particles.jibeProbability()[particle] = (float) jibeProbability;
        if (randomness) {
            particles.downwindEps()[particle] = (float) downwindEps(particle);
            random.normals(particle, 0, CounterRandom.Use.CROSSWIND, pair);
            particles.crosswindEps()[particle] = (float) (pair[0] * crosswind.standardError());
        }
    }

    private double downwindEps(int particle) {
        Regression downwind = object.downwind();
        for (long attempt = 0; ; attempt++) {
            random.normals(particle, attempt, CounterRandom.Use.DOWNWIND, pair);
            double eps = pair[0] * downwind.standardError();
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
