package org.driftline.soldier.order;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.driftline.events.Names;
import org.driftline.events.connector.OutgoingEvent;
import org.driftline.soldier.wire.StoppedException;
import org.driftline.soldier.wire.UntilConfirmed;
import org.driftline.soldier.wire.Wire;

/** Lays aside what nobody can carry out: the bytes as they came, and why in the headers. */
public final class DeadLetters {
    private final Wire wire;
    private final UntilConfirmed untilConfirmed;
    private final String workerId;
    private final Clock clock;

    public DeadLetters(Wire wire, UntilConfirmed untilConfirmed, String workerId, Clock clock) {
        this.wire = wire;
        this.untilConfirmed = untilConfirmed;
        this.workerId = workerId;
        this.clock = clock;
    }

    /** Lays a message aside; when this returns the broker has it. */
    void layAside(Delivery delivery, String reason, String detail) throws StoppedException {
        Map<String, Object> headers = new HashMap<>();
        delivery.headers().forEach((name, value) -> {
            if (value != null) {
                headers.put(name, value);
            }
        });
        headers.put("reason", reason);
        headers.put("reason_detail", detail);
        headers.put("source", Names.soldierSource(workerId));
        headers.put("time", clock.instant().toString());
        String id = delivery.messageId().orElseGet(() -> UUID.randomUUID().toString());
        OutgoingEvent event = OutgoingEvent.of(id, headers).withContentType(delivery.contentType());
        untilConfirmed.run("dead letter " + id, () -> wire.send(event, delivery.body()));
    }
}
