package org.driftline.commander.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;

/**
 * A part of an address's log, newest first.
 *
 * @param deliveries of it
 * @param nextCursor for the next page, or null when this was the last
 */
@JsonNaming(SnakeCaseStrategy.class)
record DeliveryPage(List<View> deliveries, @Nullable String nextCursor) {

    static DeliveryPage of(List<Delivery> found, PageSlice slice) {
        return new DeliveryPage(
                slice.shown(found).stream().map(View::of).toList(),
                slice.next(found, delivery -> new PageCursor(delivery.createdAt(), delivery.id())));
    }

    /** A delivery for clients; the names are those of {@link Delivery}. */
    @JsonNaming(SnakeCaseStrategy.class)
    record View(
            UUID id,
            UUID eventId,
            String eventType,
            Instant createdAt,
            String state,
            int tries,
            @Nullable Instant nextTryAt,
            @Nullable Instant triedAt,
            @Nullable Integer httpStatus,
            @Nullable String error) {

        static View of(Delivery delivery) {
            return new View(
                    delivery.id(),
                    delivery.eventId(),
                    delivery.eventType(),
                    delivery.createdAt(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.tries(),
                    delivery.state() == Delivery.State.PENDING ? delivery.dueAt() : null,
                    delivery.triedAt(),
                    delivery.httpStatus(),
                    delivery.error());
        }
    }
}
