package org.driftline.soldier.order;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** A message from the queue of orders, as the broker handed it over. */
public interface Delivery {

    /** The raw body. */
    byte[] body();

    /** The headers. */
    Map<String, Object> headers();

    /** The message's id, {@code <mission id>:<attempt>} if the commander sent it. */
    Optional<String> messageId();

    /** The body's media type. */
    String contentType();

    /** Whether it was handed to somebody before, who did not acknowledge it. */
    boolean redelivered();

    /** Tells the broker that it is settled; completes when the broker was told. */
    CompletionStage<Void> ack();
}
