package org.driftline.events.publisher;

import java.util.Set;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** A message whose fate is not known yet. */
final class Pending {
    final Outgoing message;
    final long deadlineNanos;
    final CompletableFuture<Void> fate = new CompletableFuture<>();

    /** The broker's words when it gave the message back; the confirm that follows is none. IO thread only. */
    @Nullable String returned;

    private final Set<Pending> outstanding;

    /** A message that leaves the set of outstanding ones before its caller is told. */
    Pending(Outgoing message, long deadlineNanos, Set<Pending> outstanding) {
        this.message = message;
        this.deadlineNanos = deadlineNanos;
        this.outstanding = outstanding;
    }

    boolean isDone() {
        return fate.isDone();
    }

    void confirmed() {
        if (returned == null) {
            outstanding.remove(this);
            fate.complete(null);
        } else {
            fail(PublishFailedException.Reason.UNROUTABLE, returned);
        }
    }

    void fail(PublishFailedException.Reason reason, String detail) {
        if (!fate.isDone()) {
            outstanding.remove(this);
            fate.completeExceptionally(new PublishFailedException(reason, message + ": " + detail));
        }
    }
}
