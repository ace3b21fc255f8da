package org.driftline.events.publisher;

import java.time.Duration;

/**
 * How patient and how greedy a publisher is.
 *
 * @param timeout how long a message may take to be confirmed, waiting and reconnecting included
 * @param maxInFlight how many messages may be sent and not confirmed
 * @param maxOutstanding how many may be waiting or in flight before another is refused
 * @param firstBackOff the wait before the first reconnection
 * @param lastBackOff the longest wait between reconnections
 * @param closeGrace how long closing waits for confirms
 */
public record PublisherSettings(
        Duration timeout,
        int maxInFlight,
        int maxOutstanding,
        Duration firstBackOff,
        Duration lastBackOff,
        Duration closeGrace) {
    /** 30 s, 1,024 in flight, 20,000 outstanding, reconnecting after 0.1 s to 5 s, 5 s to close. */
    public static final PublisherSettings DEFAULT = new PublisherSettings(
            Duration.ofSeconds(30),
            1_024,
            20_000,
            Duration.ofMillis(100),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5));

    /** @throws IllegalArgumentException if a number or a duration is not positive */
    public PublisherSettings {
        if (maxInFlight < 1 || maxOutstanding < maxInFlight) {
            throw new IllegalArgumentException("publisher needs 1 <= maxInFlight <= maxOutstanding");
        }
        if (timeout.toMillis() < 1 || firstBackOff.toMillis() < 1 || lastBackOff.compareTo(firstBackOff) < 0) {
            throw new IllegalArgumentException("publisher needs a timeout and a back-off above zero");
        }
    }

    /** The same, with another timeout. */
    public PublisherSettings withTimeout(Duration other) {
        return new PublisherSettings(other, maxInFlight, maxOutstanding, firstBackOff, lastBackOff, closeGrace);
    }

    /** The same, with another number in flight. */
    public PublisherSettings withMaxInFlight(int other) {
        return new PublisherSettings(
                timeout, other, Math.max(other, maxOutstanding), firstBackOff, lastBackOff, closeGrace);
    }
}
