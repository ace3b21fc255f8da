package org.driftline.soldier.report;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.driftline.events.Envelope;
import org.driftline.events.EventTypes;
import org.driftline.events.OrderId;
import org.driftline.soldier.testing.FakeCommander;
import org.driftline.soldier.testing.FakeWire;
import org.driftline.soldier.testing.TestClock;
import org.driftline.soldier.wire.Backoff;
import org.driftline.soldier.wire.StopSignal;
import org.driftline.soldier.wire.StoppedException;
import org.driftline.soldier.wire.UntilConfirmed;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(20)
class MissionReportTest {
    private static final UUID MISSION = new UUID(1, 2);

    private final TestClock clock = new TestClock();
    private final FakeCommander commander = new FakeCommander(clock);
    private final FakeWire wire = new FakeWire();
    private final UntilConfirmed untilConfirmed = new UntilConfirmed(
            new StopSignal(), new Backoff(Duration.ofMillis(1), Duration.ofMillis(1)), Duration.ofSeconds(5));
    private final StatusPublisher publisher =
            new StatusPublisher(wire, untilConfirmed, new TokenSource(commander, clock), clock);
    private final MissionReport report = new MissionReports(publisher, FakeCommander.WORKER, clock)
            .open(new OrderId(MISSION, 3), new Trace("request-9", null));

    @Test
    void eventsAreSignedAndInOrder() throws StoppedException {
        // When
        report.claim();
        report.log("INFO", "hello");
        report.progress(0.5, "half");
        report.completed(JsonNodeFactory.instance.objectNode().put("degraded", false));

        // Then
        List<Envelope> events = commander.verified(wire);
        assertThat(events)
                .extracting(Envelope::type)
                .containsExactly(
                        EventTypes.STATUS_CHANGED,
                        EventTypes.LOG_APPENDED,
                        EventTypes.PROGRESS,
                        EventTypes.STATUS_CHANGED);
        assertThat(events).extracting(event -> event.meta().get("seq").asInt()).containsExactly(1, 2, 3, 4);
        assertThat(events).allSatisfy(event -> {
            assertThat(event.source()).isEqualTo("soldier/soldier-1");
            assertThat(event.target()).isEqualTo("mission_" + MISSION);
            assertThat(event.meta().get("attempt").asInt()).isEqualTo(3);
            assertThat(event.meta().get("correlation_id").asText()).isEqualTo("request-9");
            assertThat(event.payload().get("mission_id").asText()).isEqualTo(MISSION.toString());
        });
        assertThat(events.get(0).payload().get("new_status").asText()).isEqualTo("IN_PROGRESS");
        assertThat(events.get(3).payload().at("/result/degraded").asBoolean(true))
                .isFalse();
    }

    @Test
    void aRetryIsTheSameEvent() throws StoppedException {
        wire.failNext(2);

        report.claim();

        assertThat(wire.tries).hasSize(3);
        assertThat(wire.tries)
                .extracting(sent -> sent.event.messageId())
                .containsOnly(wire.last().event.messageId());
        assertThat(commander.verified(wire))
                .extracting(Envelope::id)
                .hasSize(3)
                .containsOnly(commander.verify(wire.last()).id());
        assertThat(commander.verified(wire))
                .extracting(event -> event.meta().get("seq").asInt())
                .containsOnly(1);
    }

    @Test
    void anEventThatWaitedForTheBrokerIsSignedAnew() throws StoppedException {
        // Given a broker that comes back only after the token has long expired
        StatusPublisher slow = new StatusPublisher(
                (event, body) -> {
                    clock.advance(Duration.ofMinutes(2));
                    return wire.send(event, body);
                },
                untilConfirmed,
                new TokenSource(commander, clock),
                clock);
        wire.failNext(1);

        // When
        new MissionReports(slow, FakeCommander.WORKER, clock)
                .open(new OrderId(MISSION, 1), new Trace(null, null))
                .claim();

        // Then
        assertThat(commander.asked).hasValue(2);
        assertThat(commander.verify(wire.last()).time())
                .isAfter(commander.verify(wire.tries.get(0)).time());
    }

    @Test
    void aReportWaitsForACommanderThatIsAway() throws StoppedException {
        // Given
        AtomicInteger asked = new AtomicInteger();
        TokenSource tokens = new TokenSource(
                () -> {
                    if (asked.incrementAndGet() < 4) {
                        throw new IOException("away");
                    }
                    return commander.fetch();
                },
                clock);

        // When
        new MissionReports(new StatusPublisher(wire, untilConfirmed, tokens, clock), FakeCommander.WORKER, clock)
                .open(new OrderId(MISSION, 1), new Trace(null, null))
                .claim();

        // Then
        assertThat(asked).hasValue(4);
        assertThat(commander.verified(wire)).hasSize(1);
    }

    @Test
    void nothingIsSaidAfterTheEnd() throws StoppedException {
        report.failed("storage", "no room");

        assertThat(report.progress(1, "done")).isFalse();
        assertThat(commander.verified(wire)).hasSize(1);
        assertThat(commander.verify(wire.last()).payload().at("/reason/code").asText())
                .isEqualTo("storage");
    }

    @Test
    void progressThatIsNotConfirmedIsNotRepeated() throws StoppedException {
        wire.failNext(1);

        assertThat(report.progress(0.1, "a")).isFalse();
        assertThat(wire.tries).hasSize(1);
    }
}
