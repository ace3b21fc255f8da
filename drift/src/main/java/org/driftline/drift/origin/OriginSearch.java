package org.driftline.drift.origin;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftline.drift.Cloud;
import org.driftline.drift.Direction;
import org.driftline.drift.Forcing;
import org.driftline.drift.RunControl;
import org.driftline.drift.RunSpec;
import org.driftline.drift.Simulation;
import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.option.Limits;
import org.driftline.drift.seed.ExplicitParticle;
import org.driftline.drift.seed.ExplicitRelease;
import org.driftline.drift.seed.Release;

/**
 * Finds where something has come from by drifting it forward, again and again.
 *
 * <p>A plain backward run takes each step with the wind and current at its wrong end, and knows no coast that was left. So
 * its result is only the first guess: from there every particle is drifted forward; what it misses its place of finding
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

    private static final int MOST_ROUNDS = 8;

    private final RunSpec backward;
    private final Forcing forcing;
    private final RunControl control;
    /** Where each particle must arrive: the place of finding, as well as it is known. */
    private final List<LonLat> targets = new ArrayList<>();
    /** From where it is tried. */
    private final List<LonLat> starts = new ArrayList<>();

    private OriginSearch(RunSpec backward, Forcing forcing, RunControl control) {
        this.backward = backward;
        this.forcing = forcing;
        this.control = control;
    }

    /**
     * Searches.
     *
     * @param backward a backward run from where and when the object was found to when it was lost, with one release
     * @throws IllegalArgumentException if the run is not like that, capsizes objects, or limits where they are followed
     * @throws IOException never: nothing is kept in a file
     */
    public static Origins find(RunSpec backward, Forcing forcing, RunControl control) throws IOException {
        check(backward.direction() == Direction.BACKWARD, "a search for origins starts from a backward run");
        check(backward.releases().size() == 1, "an object is found in one place");
        Release found = backward.releases().get(0);
        check(found.start().equals(found.end()), "an object is found at one time");
        check(backward.capsizing().isNone(), "capsizing is not known to a search for origins");
        check(backward.limits().equals(Limits.NONE), "limits are not known to a search for origins");
        return new OriginSearch(backward, forcing, control).find();
    }

    private Origins find() throws IOException {
        guess();
        double[] misses = new double[starts.size()];
        for (int round = 1; ; round++) {
            List<LonLat> tried = List.copyOf(starts);
            aim(misses);
            if (round == MOST_ROUNDS || Arrays.stream(misses).allMatch(miss -> miss <= TOLERANCE)) {
                return arrived(tried, misses, round);
            }
        }
    }

    /** Takes the ends of the backward run for a start. */
    private void guess() throws IOException {
        int last = backward.records() - 1;
        Simulation.run(
                backward,
                forcing,
                (record, time, cloud) -> {
                    if (record == 0) {
                        copy(cloud, targets);
                    } else if (record == last) {
                        copy(cloud, starts);
                    }
                },
                control);
    }

    /** Drifts all forward, and moves each start by what was missed (m). */
    private void aim(double[] misses) throws IOException {
        RunSpec forward = forward();
        int last = forward.records() - 1;
        List<LonLat> ends = new ArrayList<>();
        Simulation.run(
                forward,
                forcing,
                (record, time, cloud) -> {
                    if (record == last) {
                        copy(cloud, ends);
                    }
                },
                control);
        for (int i = 0; i < misses.length; i++) {
            Geodesic.Way way = Geodesic.inverse(ends.get(i), targets.get(i));
            misses[i] = way.distance();
            starts.set(i, Geodesic.direct(starts.get(i), way.azimuth(), way.distance()));
        }
    }

    /** Nobody is moved from land to sea: a start on land is a wrong one. */
    private RunSpec forward() {
        Instant lost = backward.end();
        List<ExplicitParticle> particles =
                starts.stream().map(place -> ExplicitParticle.at(place, lost)).toList();
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

    private static Origins arrived(List<LonLat> tried, double[] misses, int rounds) {
        List<LonLat> arrived = new ArrayList<>();
        for (int i = 0; i < misses.length; i++) {
            if (misses[i] <= TOLERANCE) {
                arrived.add(tried.get(i));
            }
        }
        return new Origins(
                arrived.stream().mapToDouble(LonLat::lon).toArray(),
                arrived.stream().mapToDouble(LonLat::lat).toArray(),
                misses.length,
                rounds);
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
