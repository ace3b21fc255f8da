package org.driftline.soldier.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.driftline.events.Order;
import org.driftline.events.OrderCodec;
import org.driftline.soldier.order.Delivery;

/** A message that counts its acknowledgements. */
public final class FakeDelivery implements Delivery {
    public final AtomicInteger acks = new AtomicInteger();

    private final byte[] body;
    private final @Nullable String messageId;
    private final Map<String, Object> headers = new HashMap<>();
    private boolean redelivered;

    private FakeDelivery(byte[] body, @Nullable String messageId) {
        this.body = body;
        this.messageId = messageId;
    }

    public static FakeDelivery of(Order order) {
        return new FakeDelivery(OrderCodec.encode(order), order.id().toString());
    }

    public static FakeDelivery of(String body, @Nullable String messageId) {
        return new FakeDelivery(body.getBytes(StandardCharsets.UTF_8), messageId);
    }

    public FakeDelivery redelivered(boolean flag) {
        redelivered = flag;
        return this;
    }

    public FakeDelivery with(String header, Object value) {
        headers.put(header, value);
        return this;
    }

    @Override
    public byte[] body() {
        return body;
    }

    @Override
    public Map<String, Object> headers() {
        return headers;
    }

    @Override
    public Optional<String> messageId() {
        return Optional.ofNullable(messageId);
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public boolean redelivered() {
        return redelivered;
    }

    @Override
    public CompletionStage<Void> ack() {
        acks.incrementAndGet();
        return CompletableFuture.completedFuture(null);
    }
}
