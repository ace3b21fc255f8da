package org.driftline.drift.run;

import java.time.Duration;
import java.util.List;

import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.option.Capsizing;
import org.driftline.drift.option.Limits;
import org.driftline.drift.option.Uncertainty;
import org.driftline.drift.release.Release;

/** Makes a {@link RunSpec}, with a default for all that is not given. */
public final class RunSpecBuilder {

    private final ObjectClass object;
    private final List<Release> releases;
    private final Duration duration;
    private Direction direction = Direction.FORWARD;
    private Duration timeStep = RunSpec.DEFAULT_TIME_STEP;
    private Duration outputStep = RunSpec.DEFAULT_OUTPUT_STEP;
    private long seed;
    private boolean randomness = true;
    private double jibeProbability = RunSpec.DEFAULT_JIBE_PROBABILITY;
    private LeftRight leftRight = LeftRight.ALLEN;
    private CoastlineRule coastline = CoastlineRule.DEFAULT;
    private Uncertainty uncertainty = Uncertainty.NONE;
    private Capsizing capsizing = Capsizing.NONE;
    private Limits limits = Limits.NONE;

    RunSpecBuilder(ObjectClass object, List<Release> releases, Duration duration) {
        this.object = object;
        this.releases = releases;
        this.duration = duration;
    }

    /** Which way time goes. */
    public RunSpecBuilder direction(Direction value) {
        direction = value;
        return this;
    }

    /** One move. */
    public RunSpecBuilder timeStep(Duration value) {
        timeStep = value;
        return this;
    }

    /** Time between records. */
    public RunSpecBuilder outputStep(Duration value) {
        outputStep = value;
        return this;
    }

    /** Seed of all randomness. */
    public RunSpecBuilder seed(long value) {
        seed = value;
        return this;
    }

    /** False for neither perturbations nor jibing. */
    public RunSpecBuilder randomness(boolean value) {
        randomness = value;
        return this;
    }

    /**
     * Chance to jibe.
     *
     * @param value within an hour (1/h)
     */
    public RunSpecBuilder jibeProbability(double value) {
        jibeProbability = value;
        return this;
    }

    /** Which side of the wind positive crosswind leeway is on. */
    public RunSpecBuilder leftRight(LeftRight value) {
        leftRight = value;
        return this;
    }

    /** What becomes of particles that meet land. */
    public RunSpecBuilder coastline(CoastlineRule value) {
        coastline = value;
        return this;
    }

    /** Errors of the forcing. */
    public RunSpecBuilder uncertainty(Uncertainty value) {
        uncertainty = value;
        return this;
    }

    /** Whether objects turn over. */
    public RunSpecBuilder capsizing(Capsizing value) {
        capsizing = value;
        return this;
    }

    /** How long and how far particles are followed. */
    public RunSpecBuilder limits(Limits value) {
        limits = value;
        return this;
    }

    /**
     * The run.
     *
     * @throws IllegalArgumentException if the values make no sense, alone or together
     */
    public RunSpec build() {
        return new RunSpec(
                object,
                releases,
                direction,
                duration,
                timeStep,
                outputStep,
                seed,
                randomness,
                jibeProbability,
                leftRight,
                coastline,
                uncertainty,
                capsizing,
                limits);
    }
}
