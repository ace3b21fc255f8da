package org.driftline.soldier.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import org.driftline.events.connector.OutgoingEvent;
import org.driftline.soldier.wire.Wire;

/** A way out that remembers what was sent, and fails or keeps silent as a test wishes. */
public final class FakeWire implements Wire {
    /** All tries. */
    public final List<Sent> tries = new CopyOnWriteArrayList<>();

    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable String unanswered;

    /** What was sent. */
    public static final class Sent {
        public final OutgoingEvent event;
        public final byte[] body;

        Sent(OutgoingEvent event, byte[] body) {
            this.event = event;
            this.body = body;
        }
    }

    /** The next so many tries fail. */
    public void failNext(int times) {
        failures.set(times);
    }

    /** From now on a body with this text in it is never answered. */
    public void neverAnswer(String text) {
        unanswered = text;
    }

    public Sent last() {
        return tries.get(tries.size() - 1);
    }

    @Override
    public CompletionStage<Void> send(OutgoingEvent event, byte[] body) {
        tries.add(new Sent(event, body));
        String text = unanswered;
        if (text != null && new String(body, StandardCharsets.UTF_8).contains(text)) {
            return new CompletableFuture<>();
        }
        return failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0
                ? CompletableFuture.failedFuture(new IOException("the broker is away"))
                : CompletableFuture.completedFuture(null);
    }
}
