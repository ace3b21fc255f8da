package org.driftline.drift.origin;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.driftline.drift.RecordSink;
import org.driftline.drift.RunControl;
import org.driftline.drift.RunSummary;
import org.driftline.drift.Simulation;
import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.option.Limits;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.Release;
import org.driftline.drift.run.Direction;
import org.driftline.drift.run.RunSpec;

/**
 * Finds where something has come from by drifting it forward, again and again.
 *
 * <p>A plain backward run takes each step with the wind and current at its wrong end, and knows no coast that was left. So
 * its result is only the first guess: from there every particle is drifted forward; for what it misses its place of finding
 * by, its start is moved; and so on until all arrive. A particle has the same random numbers in every round, so it is one
 * possible object under one possible course of chance, and ends as the one start that would have brought that object to
 * where it was found. With no place more probable than others beforehand, and in a flow that does not converge much,
 * these starts are a sample of what the find tells about the origin.
 *
 * @see <a href="https://doi.org/10.1007/s10236-012-0558-x">Breivik, Bekkvik, Wettre and Ommundsen (2012), BAKTRAK:
 *     backtracking drifting objects using an iterative algorithm with a forward trajectory model, Ocean Dyn. 62</a>
 */
public final class OriginSearch {

    /** What may be missed by at the end (m). */
    public static final double TOLERANCE = 50;

    /** All records of a round are kept; at most so many particles times records. */
    public static final long MOST_POSITIONS = 2_500_000;

    private static final int MOST_ROUNDS = 20;

    private static final int USUAL_ROUNDS = 4;

    private final RunSpec backward;
    private final Forcing forcing;
    private final RunControl control;
    /** Where each particle must arrive: the place of finding, as well as it is known. */
    private final List<LonLat> targets = new ArrayList<>();
    /** From where it is tried. */
    private final List<LonLat> starts = new ArrayList<>();

    private int simulations;
    private long particleSteps;

    private OriginSearch(RunSpec backward, Forcing forcing, RunControl control) {
        this.backward = backward;
        this.forcing = forcing;
        this.control = control;
    }

    /**
     * Searches, and gives the sink the particles that came to the find, from where and when it was to where and when they
     * were lost, as a backward run would. Particles for which no start was found are missing from the first record on:
     * land or a lack of data is in between.
     *
     * @param backward a backward run from where and when the object was found to when it was lost, with one release
     * @return of the last round, in which {@code particleSteps} are those of all rounds
     * @throws IllegalArgumentException if the run is not like that, is too large, capsizes objects, or limits where they
     *     are followed
     * @throws IOException if the sink cannot keep a record
     */
    public static RunSummary run(RunSpec backward, Forcing forcing, RecordSink sink, RunControl control)
            throws IOException {
        check(backward.direction() == Direction.BACKWARD, "a search for origins starts from a backward run");
        check(backward.releases().size() == 1, "an object is found in one place");
        Release found = backward.releases().get(0);
        check(found.start().equals(found.end()), "an object is found at one time");
        check(backward.capsizing().isNone(), "capsizing is not known to a search for origins");
        check(backward.limits().equals(Limits.NONE), "limits are not known to a search for origins");
        check(
                (long) backward.particles() * backward.records() <= MOST_POSITIONS,
                "a search for origins keeps at most " + MOST_POSITIONS + " positions");
        return new OriginSearch(backward, forcing, control).run(sink);
    }

    private RunSummary run(RecordSink sink) throws IOException {
        RunSummary guess = guess();
        Steering steering = new Steering(starts.size());
        for (int round = 1; ; round++) {
            LastRound ends = new LastRound();
            RunSummary summary = simulate(forward(), ends);
            boolean[] arrived = aim(ends, steering);
            if (round == MOST_ROUNDS || count(arrived) == arrived.length) {
                control.progress().accept(1);
                ends.tellBackward(sink, arrived);
                return new RunSummary(
                        summary.particles(),
                        summary.records(),
                        summary.steps(),
                        particleSteps,
                        counts(arrived),
                        summary.fallbackShares(),
                        guess.seaMoves(),
                        summary.kernel());
            }
        }
    }

    /** Takes the ends of the backward run for a start. */
    private RunSummary guess() throws IOException {
        int last = backward.records() - 1;
        return simulate(backward, (record, time, cloud) -> {
            if (record == 0) {
                copy(cloud, targets);
            } else if (record == last) {
                copy(cloud, starts);
            }
        });
    }

    /** The share that is done is a guess: nobody knows how many rounds there will be. */
    private RunSummary simulate(RunSpec run, RecordSink sink) throws IOException {
        double before = simulations;
        RunControl part = new RunControl(
                control.threads(),
                fraction -> control.progress().accept((before + fraction) / (before + fraction + USUAL_ROUNDS)),
                control.cancelled(),
                control.kernel());
        RunSummary summary = Simulation.run(run, forcing, sink, part);
        simulations++;
        particleSteps += summary.particleSteps();
        return summary;
    }

    /** Moves the starts of the particles that missed; tells which did not. */
    private boolean[] aim(LastRound ends, Steering steering) {
        boolean[] arrived = new boolean[starts.size()];
        for (int i = 0; i < arrived.length; i++) {
            Geodesic.Way way = Geodesic.inverse(ends.end(i), targets.get(i));
            arrived[i] = ends.hasEnded(i) && way.distance() <= TOLERANCE;
            if (!arrived[i]) {
                double azimuth = StrictMath.toRadians(way.azimuth());
                steering.missed(i, way.distance() * StrictMath.sin(azimuth), way.distance() * StrictMath.cos(azimuth));
                starts.set(i, Geodesic.move(starts.get(i), steering.east(i), steering.north(i)));
            }
        }
        return arrived;
    }

    /** Nobody is moved from land to sea: a start on land is a wrong one. */
    private RunSpec forward() {
        Instant lost = backward.end();
        List<ExplicitParticle> particles = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            particles.add(particle(i, lost));
        }
        return RunSpec.of(backward.object(), List.of(new ExplicitRelease(particles)), backward.duration())
                .timeStep(backward.timeStep())
                .outputStep(backward.outputStep())
                .seed(backward.seed())
                .randomness(backward.randomness())
                .jibeProbability(backward.jibeProbability())
                .leftRight(backward.leftRight())
                .coastline(backward.coastline().leavingStartsOnLand())
                .uncertainty(backward.uncertainty())
                .build();
    }

    private ExplicitParticle particle(int i, Instant lost) {
        if (backward.releases().get(0) instanceof ExplicitRelease explicit) {
            ExplicitParticle found = explicit.particles().get(i);
            return new ExplicitParticle(
                    starts.get(i),
                    lost,
                    found.orientation(),
                    found.downwindEps(),
                    found.crosswindEps(),
                    found.jibeProbability());
        }
        return ExplicitParticle.at(starts.get(i), lost);
    }

    private static Map<ParticleStatus, Integer> counts(boolean[] arrived) {
        Map<ParticleStatus, Integer> counts = new EnumMap<>(ParticleStatus.class);
        for (ParticleStatus status : ParticleStatus.values()) {
            counts.put(status, 0);
        }
        counts.put(ParticleStatus.ACTIVE, count(arrived));
        counts.put(ParticleStatus.MISSING_DATA, arrived.length - count(arrived));
        return counts;
    }

    private static int count(boolean[] arrived) {
        int count = 0;
        for (boolean each : arrived) {
            count += each ? 1 : 0;
        }
        return count;
    }

    private static void copy(Cloud cloud, List<LonLat> places) {
        for (int i = 0; i < cloud.size(); i++) {
            places.add(new LonLat(cloud.lon()[i], cloud.lat()[i]));
        }
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
