package org.driftline.events;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which order: one attempt at one mission. Its text, {@code <mission id>:<attempt>}, is the order's AMQP message id.
 *
 * @param missionId which mission
 * @param attempt which attempt, from 1
 */
public record OrderId(UUID missionId, int attempt) {

    /** Reads the text of an order id; empty when it is not one. */
    public static Optional<OrderId> parse(@Nullable String text) {
        int colon = text == null ? -1 : text.lastIndexOf(':');
        if (text == null || colon < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new OrderId(
                    UUID.fromString(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return missionId + ":" + attempt;
    }
}
