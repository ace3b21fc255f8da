package org.driftline.soldier.testing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.driftline.events.Envelope;
import org.driftline.events.EventTypes;
import org.driftline.events.MissionKind;
import org.driftline.io.params.RunLimits;
import org.driftline.soldier.cancel.CancelledMissions;
import org.driftline.soldier.mission.Job;
import org.driftline.soldier.mission.JobMetrics;
import org.driftline.soldier.mission.MissionRunner;
import org.driftline.soldier.order.DeadLetters;
import org.driftline.soldier.order.OrderCheck;
import org.driftline.soldier.order.OrderDesk;
import org.driftline.soldier.order.OrderReturns;
import org.driftline.soldier.report.Heartbeat;
import org.driftline.soldier.report.MissionReports;
import org.driftline.soldier.report.StatusPublisher;
import org.driftline.soldier.report.TokenSource;
import org.driftline.soldier.wire.Backoff;
import org.driftline.soldier.wire.StopSignal;
import org.driftline.soldier.wire.UntilConfirmed;

/** A soldier whose broker, commander, clock and jobs are the test's. */
public final class TestSoldier implements AutoCloseable {
    public final TestClock clock = new TestClock();
    public final FakeCommander commander = new FakeCommander(clock);
    public final FakeWire status = new FakeWire();
    public final FakeWire returns = new FakeWire();
    public final FakeWire deadLetters = new FakeWire();
    public final StopSignal stop = new StopSignal();
    public final StopSignal end = new StopSignal();
    public final CancelledMissions cancelled = new CancelledMissions();
    public final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    public final MissionRunner runner;
    public final MissionReports reports;
    public final OrderDesk desk;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);

    /** @param jobTimeout no job takes longer, on the real clock */
    public TestSoldier(Job job, Duration jobTimeout) {
        UntilConfirmed inGrace = untilConfirmed(stop);
        StatusPublisher publisher = new StatusPublisher(status, inGrace, new TokenSource(commander, clock), clock);
        reports = new MissionReports(publisher, FakeCommander.WORKER, clock);
        runner = new MissionRunner(
                Map.of(MissionKind.DRILL, job, MissionKind.DRIFT, job),
                new Heartbeat(threads, Duration.ofSeconds(5), clock),
                new MissionRunner.Watch(threads, jobTimeout, clock),
                new MissionRunner.Ends(stop, cancelled),
                new JobMetrics(metrics));
        desk = new OrderDesk(
                new OrderDesk.Tools(
                        OrderCheck.ofParams(RunLimits.USUAL),
                        runner,
                        reports,
                        new DeadLetters(deadLetters, inGrace, FakeCommander.WORKER, clock),
                        new OrderReturns(returns, untilConfirmed(end), FakeCommander.WORKER, clock),
                        cancelled),
                3,
                stop);
    }

    /** The new_status of each status event, or the type of other events but log lines, all verified. */
    public List<String> said() {
        return commander.verified(status).stream()
                .filter(event -> !event.type().equals(EventTypes.LOG_APPENDED))
                .map(TestSoldier::inAWord)
                .toList();
    }

    /** The lines of the mission's log. */
    public List<String> logged() {
        return commander.verified(status).stream()
                .filter(event -> event.type().equals(EventTypes.LOG_APPENDED))
                .map(event -> event.payload().get("message").asText())
                .toList();
    }

    private static String inAWord(Envelope event) {
        return event.payload().path("new_status").asText(event.type());
    }

    private static UntilConfirmed untilConfirmed(StopSignal signal) {
        return new UntilConfirmed(
                signal, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2)), Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        stop.handBack();
        end.handBack();
        threads.shutdownNow();
    }
}
