package org.driftline.soldier.order;

import java.time.Clock;
import java.util.Map;

import org.driftline.events.CloudEventsHeaders;
import org.driftline.events.Names;
import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.events.connector.OutgoingEvent;
import org.driftline.soldier.wire.StoppedException;
import org.driftline.soldier.wire.UntilConfirmed;
import org.driftline.soldier.wire.Wire;

/** Puts an order back on the queue as its next attempt. */
public final class OrderReturns {
    private final Wire wire;
    private final UntilConfirmed untilConfirmed;
    private final String workerId;
    private final Clock clock;

    public OrderReturns(Wire wire, UntilConfirmed untilConfirmed, String workerId, Clock clock) {
        this.wire = wire;
        this.untilConfirmed = untilConfirmed;
        this.workerId = workerId;
        this.clock = clock;
    }

    /** Queues it; when this returns the broker has it. */
    void queue(Order order, OrderHeaders beside) throws StoppedException {
        byte[] body = OrderCodec.encode(order);
        Map<String, Object> headers = CloudEventsHeaders.of(order, Names.soldierSource(workerId), clock.instant());
        headers.putAll(beside.toMap());
        OutgoingEvent event = OutgoingEvent.of(order.id().toString(), headers)
                .withPriority(order.priority().amqp())
                .withCorrelationId(beside.trace().correlationId());
        untilConfirmed.run("order " + order.id(), () -> wire.send(event, body));
    }
}
