package org.driftline.drift;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.Extent;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.forcing.Environment;
import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.forcing.ForcingNoise;
import org.driftline.drift.forcing.Gaps;
import org.driftline.drift.geo.Area;
import org.driftline.drift.kernel.Kernel;
import org.driftline.drift.kernel.Kernels;
import org.driftline.drift.move.LeewayStep;
import org.driftline.drift.move.LimitKeeper;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.run.RunClock;
import org.driftline.drift.run.RunSpec;
import org.driftline.drift.sea.SeaMoves;
import org.driftline.drift.sea.SeaStarts;
import org.driftline.drift.seed.SeededParticles;
import org.driftline.drift.seed.Seeding;
import org.driftline.drift.shore.Shore;

/**
 * A run from its start to its end.
 *
 * <p>At each step, in this order: release, wind and current, missing data, errors of the
 * forcing, limits, coast; then the record if one is due; then
 * the move. The wind and current of the last record are those of the step before it.
 */
public final class Simulation {

    private final RunControl control;
    private final RecordSink sink;
    private final RunClock clock;
    private final Cloud cloud;
    private final Environment environment;
    private final ForcingNoise noise;
    private final LeewayStep leeway;
    private final LimitKeeper limits;
    private final Shore shore;
    private final Kernel kernel;
    private final double fastest;
    private final SeaMoves seaMoves;
    private long particleSteps;

    private Simulation(RunSpec spec, Forcing forcing, RecordSink sink, RunControl control) {
        this.control = control;
        this.sink = sink;
        CounterRandom random = new CounterRandom(spec.seed());
        clock = new RunClock(spec);
        SeededParticles seeds =
                seed(new Seeding(spec.object(), spec.randomness(), spec.jibeProbability(), random, spec.releases()));
        seaMoves = moveToSea(seeds, spec.coastline(), forcing.land());
        cloud = new Cloud(seeds, forcing.stokesDrift() != null);
        kernel = Kernels.of(control.kernel(), (long) cloud.size() * clock.steps());
        environment = new Environment(forcing, cloud, clock, kernel);
        noise = new ForcingNoise(spec.uncertainty(), cloud, random);
        leeway = new LeewayStep(spec, cloud, random, kernel);
        limits = new LimitKeeper(spec.limits(), cloud);
        shore = Shore.of(spec.coastline(), forcing.land(), cloud, clock.stepSeconds());
        fastest = leeway.fastestLeeway(environment.strongestWind() + noise.strongestWind())
                + environment.strongestCurrent()
                + noise.strongestCurrent();
    }

    /**
     * Carries out a run.
     *
     * @throws IOException if the sink cannot keep a record
     * @throws java.io.UncheckedIOException if forcing cannot be read
     * @throws CancelledRunException if the control says so, or the thread is interrupted
     */
    public static RunSummary run(RunSpec spec, Forcing forcing, RecordSink sink, RunControl control)
            throws IOException {
        return new Simulation(spec, forcing, sink, control).run();
    }

    private RunSummary run() throws IOException {
        List<Workspace> workspaces = new ArrayList<>();
        try (Crew<Workspace> crew = new Crew<>(cloud.size(), control.threads(), () -> workspace(workspaces))) {
            begin(crew);
            sink.record(0, clock.time(0), cloud);
            int step = 0;
            while (step < clock.steps()) {
                if (control.cancelled().getAsBoolean()) {
                    throw new CancelledRunException();
                }
                int count = clock.batch(step);
                advance(crew, step, count);
                step += count;
                if (clock.isRecord(step)) {
                    sink.record(clock.record(step), clock.time(step), cloud);
                }
                control.progress().accept((double) step / clock.steps());
            }
        }
        Kernels.done(kernel, particleSteps);
        return new RunSummary(
                cloud.size(),
                clock.record(clock.steps()) + 1,
                clock.steps(),
                particleSteps,
                RunSummary.count(cloud.status()),
                Gaps.shares(
                        workspaces.stream().map(each -> each.environment.gaps()).toList()),
                seaMoves,
                kernel.name());
    }

    private SeededParticles seed(Seeding seeding) {
        SeededParticles seeds = new SeededParticles(seeding.size());
        try (Crew<Seeding> crew = new Crew<>(seeds.size(), control.threads(), () -> seeding)) {
            crew.forEachBlock((from, to, shared) -> shared.seed(seeds, from, to));
        }
        return seeds;
    }

    private static SeaMoves moveToSea(SeededParticles seeds, CoastlineRule coastline, LandMask land) {
        return coastline.oceanOnly() && coastline.action() != CoastlineAction.NONE
                ? SeaStarts.move(seeds, land)
                : SeaMoves.NONE;
    }

    private Workspace workspace(List<Workspace> all) {
        Workspace workspace = new Workspace(kernel);
        all.add(workspace);
        return workspace;
    }

    private void begin(Crew<Workspace> crew) {
        Extent extent = extent(crew, 0, 0);
        if (!extent.isEmpty()) {
            environment.ready(0, 1, extent.area());
            crew.forEachBlock((from, to, workspace) -> prepare(from, to, 0, workspace));
        }
    }

    /** Moves from one step over a few others, and readies the particles there. */
    private void advance(Crew<Workspace> crew, int step, int count) {
        Extent extent = extent(crew, step, step + count);
        particleSteps += (long) extent.active() * count;
        if (extent.isEmpty()) {
            return;
        }
        Area reach = extent.area().grownBy(fastest * count * Math.abs(clock.stepSeconds()) + 1);
        leeway.ready(reach, fastest * Math.abs(clock.stepSeconds()));
        environment.ready(step + 1, Math.min(count, clock.steps() - step - 1), reach);
        crew.forEachBlock((from, to, workspace) -> {
            leeway.take(from, to, workspace.leeway);
            for (int k = step; k < step + count; k++) {
                shore.beforeMove(from, to, workspace.steps);
                leeway.move(from, to, k, workspace.leeway);
                shore.afterMove(from, to, workspace.steps);
                prepare(from, to, k + 1, workspace);
            }
        });
    }

    private void prepare(int from, int to, int step, Workspace workspace) {
        limits.retire(from, to);
        if (step == clock.steps()) {
            shore.atEnd(from, to);
            return;
        }
        release(from, to, step);
        environment.sample(from, to, step, workspace.environment);
        noise.add(from, to, step, workspace.pair);
        limits.leaveOutside(from, to);
        shore.atStepStart(from, to);
    }

    /** Where the particles are that move between two steps. */
    private Extent extent(Crew<Workspace> crew, int firstStep, int lastStep) {
        double first = clock.time(firstStep);
        double last = clock.time(lastStep + 1);
        crew.forEachWorkspace(workspace -> workspace.extent = new Extent(Math.min(first, last), Math.max(first, last)));
        crew.forEachBlock((from, to, workspace) -> workspace.extent.add(cloud, from, to));
        Extent whole = new Extent(Math.min(first, last), Math.max(first, last));
        crew.forEachWorkspace(workspace -> whole.add(workspace.extent));
        return whole;
    }

    private void release(int from, int to, int step) {
        if (cloud.isAllActive(from, to)) {
            return;
        }
        byte[] status = cloud.status();
        for (int i = from; i < to; i++) {
            if (status[i] == ParticleStatus.PENDING.code() && clock.releases(step, cloud.releaseTime()[i])) {
                status[i] = ParticleStatus.ACTIVE.code();
            }
        }
    }

    /** What one thread needs for itself. */
    private static final class Workspace {

        private final LeewayStep.Workspace leeway;
        private final Shore.Steps steps = new Shore.Steps();
        private final Environment.Workspace environment = new Environment.Workspace();
        private final double[] pair = new double[2];
        private Extent extent = new Extent(0, 0);

        Workspace(Kernel kernel) {
            leeway = new LeewayStep.Workspace(kernel);
        }
    }
}
