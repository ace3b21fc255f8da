package org.driftline.soldier;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import org.jboss.logging.Logger;

import org.driftline.events.MissionKind;
import org.driftline.io.coast.RunLand;
import org.driftline.io.forcing.ForcingCatalogue;
import org.driftline.io.runforcing.ForcingPool;
import org.driftline.io.store.ObjectStore;
import org.driftline.io.window.WindowCache;
import org.driftline.soldier.cancel.CancelledMissions;
import org.driftline.soldier.config.SoldierSettings;
import org.driftline.soldier.mission.DriftJob;
import org.driftline.soldier.mission.DrillJob;
import org.driftline.soldier.mission.Job;
import org.driftline.soldier.mission.JobMetrics;
import org.driftline.soldier.mission.MissionRunner;
import org.driftline.soldier.mission.ResultStore;
import org.driftline.soldier.mission.WaitingJob;
import org.driftline.soldier.order.DeadLetters;
import org.driftline.soldier.order.OrderCheck;
import org.driftline.soldier.order.OrderDesk;
import org.driftline.soldier.order.OrderReturns;
import org.driftline.soldier.report.Heartbeat;
import org.driftline.soldier.report.MissionReports;
import org.driftline.soldier.report.StatusPublisher;
import org.driftline.soldier.report.TokenClient;
import org.driftline.soldier.report.TokenSource;
import org.driftline.soldier.wire.Backoff;
import org.driftline.soldier.wire.StopSignal;
import org.driftline.soldier.wire.UntilConfirmed;
import org.driftline.soldier.wire.Wire;

/** What a soldier is made of, put together once. */
final class SoldierParts implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SoldierParts.class);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration ONE_TRY = Duration.ofSeconds(60);
    private static final Duration TOKEN_CHECK = Duration.ofSeconds(1);
    private static final int OTHER_TASKS = 2;

    /** Ends the grace of jobs. */
    final StopSignal stop = new StopSignal();
    /** Ends everything, a little later: handing back needs the broker too. */
    final StopSignal end = new StopSignal();

    final OrderDesk desk;
    final CancelledMissions cancelled = new CancelledMissions();
    final TokenSource tokens;

    private final ObjectStore store;
    private final ForcingPool forcing;
    private final ScheduledExecutorService timers;
    private final ScheduledExecutorService heartbeats;
    private final List<ScheduledFuture<?>> repeated = new CopyOnWriteArrayList<>();

    /**
     * The ways out through the broker.
     *
     * @param status signed events
     * @param returns orders put back
     * @param deadLetters orders laid aside
     */
    record Wires(Wire status, Wire returns, Wire deadLetters) {}

    SoldierParts(SoldierSettings settings, Wires wires, MeterRegistry registry) throws IOException {
        String workerId = settings.commander().workerId();
        SoldierSettings.Limits limits = settings.limits();
        store = settings.storage().open();
        forcing = new ForcingPool(
                new ForcingCatalogue(settings.runs().forcingDirectory()),
                new WindowCache(settings.runs().forcingCache()));
        timers = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "soldier-timer"));
        heartbeats = Executors.newScheduledThreadPool(
                limits.maxConcurrentJobs() + OTHER_TASKS, task -> daemon(task, "soldier-heartbeat"));
        UntilConfirmed inGrace = new UntilConfirmed(stop, Backoff.DEFAULT, ONE_TRY);
        tokens = tokens(settings.commander());
        MissionReports reports =
                new MissionReports(new StatusPublisher(wires.status(), inGrace, tokens, CLOCK), workerId, CLOCK);
        MissionRunner runner = new MissionRunner(
                Map.of(MissionKind.DRILL, new DrillJob(settings.drill()), MissionKind.DRIFT, drifts(settings)),
                new Heartbeat(heartbeats, limits.heartbeat(), CLOCK),
                new MissionRunner.Watch(timers, limits.jobTimeout(), CLOCK),
                new MissionRunner.Ends(stop, cancelled),
                new JobMetrics(registry));
        OrderReturns returns =
                new OrderReturns(wires.returns(), new UntilConfirmed(end, Backoff.DEFAULT, ONE_TRY), workerId, CLOCK);
        DeadLetters deadLetters = new DeadLetters(wires.deadLetters(), inGrace, workerId, CLOCK);
        desk = new OrderDesk(
                new OrderDesk.Tools(
                        OrderCheck.ofParams(settings.runs().limits()),
                        runner,
                        reports,
                        deadLetters,
                        returns,
                        cancelled),
                limits.maxCrashes(),
                stop);
    }

    private TokenSource tokens(SoldierSettings.Commander commander) {
        TokenSource source = new TokenSource(
                new TokenClient(commander.url(), commander.workerId(), commander.credential(), cancelled, CLOCK),
                CLOCK);
        every(TOKEN_CHECK, () -> keepFresh(source));
        return source;
    }

    private void keepFresh(TokenSource source) {
        if (cancelled.isToAsk(CLOCK.instant())) {
            source.renew();
        } else {
            source.keepFresh();
        }
    }

    private Job drifts(SoldierSettings settings) throws IOException {
        return new WaitingJob(driftJob(settings), settings.limits().maxConcurrentDrifts());
    }

    private DriftJob driftJob(SoldierSettings settings) throws IOException {
        SoldierSettings.Runs runs = settings.runs();
        Path landFile = runs.landFile();
        return new DriftJob(
                forcing,
                landFile == null ? RunLand.naturalEarth() : RunLand.ofFile(landFile),
                new ResultStore(store),
                settings.commander().workerId(),
                new DriftJob.Manner(settings.limits().threadsPerJob(), runs.limits(), runs.animation()));
    }

    /** Does this again and again, until closed. */
    void every(Duration interval, Runnable task) {
        repeated.add(heartbeats.scheduleWithFixedDelay(task, 0, interval.toMillis() + 1, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        end.handBack();
        repeated.forEach(task -> task.cancel(false));
        timers.shutdownNow();
        heartbeats.shutdownNow();
        store.close();
        try {
            forcing.close();
        } catch (IOException e) {
            LOG.warn("forcing could not be closed", e);
        }
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
