package org.driftline.soldier.wire;

import java.util.concurrent.CompletionStage;

import org.driftline.events.connector.OutgoingEvent;

/** One way out through the broker. */
@FunctionalInterface
public interface Wire {

    /** Sends once; completes when the broker has confirmed, fails when it has not. */
    CompletionStage<Void> send(OutgoingEvent event, byte[] body);
}
