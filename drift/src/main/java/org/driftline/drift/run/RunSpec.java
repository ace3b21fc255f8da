package org.driftline.drift.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.release.Release;

/**
 * Everything that decides the numbers of a run, besides its forcing. Make one with {@link #of}.
 *
 * @param object what drifts
 * @param releases where and when particles start; they are numbered in this order
 * @param direction forward or backward in time
 * @param duration how long to drift; rounded up to a whole number of output steps
 * @param timeStep one move
 * @param outputStep time between records, a whole number of time steps
 * @param seed of all randomness; runs with the same seed are the same to the last bit
 * @param randomness false for no perturbation and no jibing, save what explicit particles bring
 * @param jibeProbability chance of a particle to jibe within an hour (1/h)
 * @param leftRight which side of the wind positive crosswind leeway is on
 * @param coastline what becomes of particles that meet land
 * @param uncertainty errors of the forcing; none in a run without randomness
 * @param capsizing whether objects turn over
 * @param limits how long and how far particles are followed
 */
public record RunSpec(
        ObjectClass object,
        List<Release> releases,
        Direction direction,
        Duration duration,
        Duration timeStep,
        Duration outputStep,
        long seed,
        boolean randomness,
        double jibeProbability,
        LeftRight leftRight,
        CoastlineRule coastline,
        Uncertainty uncertainty,
        Capsizing capsizing,
        Limits limits) {

    /** Step unless given. */
    public static final Duration DEFAULT_TIME_STEP = Duration.ofMinutes(10);

    /** Time between records unless given. */
    public static final Duration DEFAULT_OUTPUT_STEP = Duration.ofHours(1);

    /** Chance to jibe unless given, after Allen (2005) (1/h). */
    public static final double DEFAULT_JIBE_PROBABILITY = 0.04;

    /** @throws IllegalArgumentException if the values make no sense, alone or together */
    public RunSpec {
        releases = List.copyOf(releases);
        check(!releases.isEmpty(), "a run needs a release");
        check(isPositive(timeStep), "time step must be above 0");
        check(isPositive(duration), "duration must be above 0");
        check(
                isPositive(outputStep) && outputStep.toMillis() % timeStep.toMillis() == 0,
                "output step must be a whole number of time steps");
        check(jibeProbability >= 0 && jibeProbability < 1, "jibe probability must be 0 to below 1");
        check(randomness || uncertainty.isNone(), "uncertainty does not apply without randomness");
        check(randomness || !capsizing.possible(), "capsizing does not apply without randomness");
        check(
                !capsizing.possible() || capsizing.atStart() == (direction == Direction.BACKWARD),
                "forward only upright objects can capsize, backward only capsized ones can right themselves");
        long particles = releases.stream().mapToLong(Release::number).sum();
        check(particles <= Integer.MAX_VALUE - 8, "too many particles");
        double steps = (double) duration.toMillis() / timeStep.toMillis();
        check(steps < 100_000_000, "too many steps");
    }

    /** A forward run with everything else by default. */
    public static RunSpecBuilder of(ObjectClass object, List<Release> releases, Duration duration) {
        return new RunSpecBuilder(object, releases, duration);
    }

    /** When the run starts: at the earliest release, or at the latest in a backward run. */
    public Instant start() {
        return direction == Direction.FORWARD
                ? releases.stream()
                        .map(Release::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow()
                : releases.stream()
                        .map(Release::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** When the run ends; before {@link #start()} in a backward run. */
    public Instant end() {
        Duration whole = outputStep.multipliedBy(records() - 1L);
        return direction == Direction.FORWARD ? start().plus(whole) : start().minus(whole);
    }

    /** How many records the run gives, those at start and end included. */
    public int records() {
        return Math.toIntExact(-Math.floorDiv(-duration.toMillis(), outputStep.toMillis())) + 1;
    }

    /** How many time steps lie between two records. */
    public int stepsPerRecord() {
        return Math.toIntExact(outputStep.toMillis() / timeStep.toMillis());
    }

    /** How many particles there are in all releases. */
    public int particles() {
        return releases.stream().mapToInt(Release::number).sum();
    }

    /** One move, negative in a backward run (s). */
    public double stepSeconds() {
        return direction.sign() * (timeStep.toMillis() / 1000.0);
    }

    private static boolean isPositive(Duration duration) {
        return duration.toMillis() > 0;
    }

    private static void check(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
