package org.driftline.soldier.order;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.opentelemetry.api.trace.SpanKind;
import org.jboss.logging.Logger;

import org.driftline.events.MalformedMessageException;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.events.OrderId;
import org.driftline.events.trace.Traces;
import org.driftline.events.trace.Work;
import org.driftline.soldier.cancel.CancelledMissions;
import org.driftline.soldier.mission.FailureCodes;
import org.driftline.soldier.mission.MissionRunner;
import org.driftline.soldier.report.MissionReport;
import org.driftline.soldier.report.MissionReports;
import org.driftline.soldier.report.Trace;
import org.driftline.soldier.wire.StopSignal;
import org.driftline.soldier.wire.StoppedException;

/**
 * Settles each delivery: whatever happens, it is acknowledged after its consequences are confirmed by the broker, or left to
 * the next worker because this one is stopping.
 */
public final class OrderDesk {
    private static final Logger LOG = Logger.getLogger(OrderDesk.class);

    private static final int ACK_SECONDS = 5;

    private final Tools tools;
    private final int mostCrashes;
    private final StopSignal stop;
    private final OrderLedger ledger = new OrderLedger();

    /**
     * What the desk works with.
     *
     * @param check whether an order makes sense
     * @param runner runs it
     * @param reports tell the commander
     * @param deadLetters take what nobody can run
     * @param returns put orders back
     * @param cancelled which missions nobody wants any more
     */
    public record Tools(
            OrderCheck check,
            MissionRunner runner,
            MissionReports reports,
            DeadLetters deadLetters,
            OrderReturns returns,
            CancelledMissions cancelled) {}

    public OrderDesk(Tools tools, int mostCrashes, StopSignal stop) {
        this.tools = tools;
        this.mostCrashes = mostCrashes;
        this.stop = stop;
    }

    /** Does all that is to be done for a delivery; never throws for what is in it. */
    public void settle(Delivery delivery) {
        try {
            settleOrThrow(delivery);
        } catch (StoppedException e) {
            LOG.infof(
                    "order left on the queue messageId=%s", delivery.messageId().orElse("none"));
        }
    }

    private void settleOrThrow(Delivery delivery) throws StoppedException {
        try {
            settle(OrderCodec.decode(delivery.body()), delivery);
        } catch (MalformedMessageException e) {
            layAside(delivery, FailureCodes.BAD_ORDER, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e,
                    "order could not be settled messageId=%s",
                    delivery.messageId().orElse("none"));
            layAside(delivery, FailureCodes.WORKER_ERROR, e.toString());
        }
    }

    private void settle(Order order, Delivery delivery) throws StoppedException {
        Optional<CompletionStage<Void>> inHand = ledger.begin(order.id());
        if (inHand.isPresent()) {
            LOG.infof("order is here already, its copy waits for it order=%s", order.id());
            inHand.get().thenRun(() -> acknowledge(delivery));
            return;
        }
        boolean settled = false;
        Trace trace = OrderHeaders.of(delivery.headers()).trace();
        try (LogContext words = LogContext.of(order, trace);
                Work span = Work.askedBy("orders process", trace.traceparent())) {
            Objects.requireNonNull(words);
            span.with("messaging.message.id", order.id().toString());
            decide(order, delivery).carryOut(new Hands(delivery));
            settled = true;
        } finally {
            if (settled) {
                ledger.settled(order.id());
            } else {
                ledger.abandoned(order.id());
            }
        }
        acknowledge(delivery);
    }

    private OrderDecision decide(Order order, Delivery delivery) {
        if (tools.cancelled().isCancelled(order.missionId())) {
            return new OrderDecision.Drop(order);
        }
        int crashes = OrderHeaders.of(delivery.headers()).crashes();
        return OrderDecision.of(
                order,
                tools.check().problem(order),
                new OrderDecision.Circumstances(delivery.redelivered(), crashes, mostCrashes, stop.isStopping()));
    }

    /** For what is no order, or breaks this worker: its mission fails too, if one can tell which it is. */
    private void layAside(Delivery delivery, String code, String detail) throws StoppedException {
        String messageId = delivery.messageId().orElse(null);
        LOG.warnf("order refused messageId=%s detail=%s", messageId, detail);
        tools.deadLetters().layAside(delivery, code, detail);
        Optional<UUID> mission = OrderCodec.missionOf(delivery.body(), messageId);
        if (mission.isPresent()) {
            int attempt = OrderId.parse(messageId).map(OrderId::attempt).orElse(1);
            fail(new OrderId(mission.get(), Math.max(1, attempt)), delivery, code, detail);
        }
        acknowledge(delivery);
    }

    private void fail(OrderId order, Delivery delivery, String code, String detail) throws StoppedException {
        MissionReport report = report(order, delivery);
        report.claim();
        report.failed(code, detail);
    }

    private MissionReport report(OrderId order, Delivery delivery) {
        Trace trace = OrderHeaders.of(delivery.headers()).trace();
        String here = Traces.current();
        return tools.reports().open(order, here == null ? trace : new Trace(trace.correlationId(), here));
    }

    /** Waits until the broker was told: a worker that stops closes the connection right after its last order. */
    private static void acknowledge(Delivery delivery) {
        try {
            delivery.ack().toCompletableFuture().get(ACK_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.infof("not acknowledged, a copy will come messageId=%s %s", delivery.messageId(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is done with one delivery. */
    private final class Hands implements OrderDecision.Actions {
        private final Delivery delivery;
        private final OrderHeaders beside;

        Hands(Delivery delivery) {
            this.delivery = delivery;
            this.beside = OrderHeaders.of(delivery.headers());
        }

        @Override
        public void run(Order order) throws StoppedException {
            tools.cancelled().begun(beside.sentAt());
            try (Work span = Work.part("mission run", SpanKind.INTERNAL)) {
                span.with("driftline.mission", order.missionId().toString())
                        .with("driftline.kind", order.kind().wire());
                tools.runner().run(order, report(order.id(), delivery));
            } catch (StoppedException e) {
                LOG.infof("order handed back missionId=%s attempt=%d", order.missionId(), order.attempt());
                tools.returns().queue(OrderDecision.next(order), beside);
            }
        }

        @Override
        public void passOn(Order next, int crashes) throws StoppedException {
            LOG.warnf("order passed on missionId=%s attempt=%d crashes=%d", next.missionId(), next.attempt(), crashes);
            tools.returns().queue(next, beside.withCrashes(crashes));
        }

        @Override
        public void giveUp(Order next, int crashes) throws StoppedException {
            String detail = crashes + " workers died with this mission in hand";
            LOG.errorf("order given up missionId=%s attempt=%d %s", next.missionId(), next.attempt(), detail);
            tools.deadLetters().layAside(delivery, FailureCodes.CRASHES_WORKER, detail);
            fail(next.id(), delivery, FailureCodes.CRASHES_WORKER, detail);
        }

        @Override
        public void refuse(Order order, String detail) throws StoppedException {
            LOG.warnf("order refused missionId=%s detail=%s", order.missionId(), detail);
            tools.deadLetters().layAside(delivery, FailureCodes.BAD_ORDER, detail);
            fail(order.id(), delivery, FailureCodes.BAD_ORDER, detail);
        }

        @Override
        public void drop(Order order) {
            LOG.infof("order of a cancelled mission dropped missionId=%s", order.missionId());
        }
    }
}
