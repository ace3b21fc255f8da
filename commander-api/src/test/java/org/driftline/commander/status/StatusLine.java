package org.driftline.commander.status;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.support.FakeSoldier;
import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;

/** The way from a soldier's mouth to the commander's ear, without a broker between. */
@ApplicationScoped
public class StatusLine {
    private static final Duration LONG = Duration.ofSeconds(20);

    @Inject
    StatusIntake intake;

    /** Lets a soldier say something. */
    public void hear(FakeSoldier soldier, Envelope event) {
        byte[] body = EventCodec.encode(event);
        hear(body, soldier.sign(body), false);
    }

    /** Lets anybody say anything. */
    public void hear(byte[] body, Map<String, Object> headers, boolean redelivered) {
        hear(List.of(message(body, headers, redelivered)));
    }

    /** Lets what was said come together. */
    void hear(List<StatusMessage> messages) {
        intake.handle(messages).await().atMost(LONG);
    }

    static StatusMessage message(FakeSoldier soldier, Envelope event) {
        byte[] body = EventCodec.encode(event);
        return message(body, soldier.sign(body), false);
    }

    static StatusMessage message(byte[] body, Map<String, Object> headers, boolean redelivered) {
        return new StatusMessage(
                body, headers, "application/json", UUID.randomUUID().toString(), redelivered);
    }
}
