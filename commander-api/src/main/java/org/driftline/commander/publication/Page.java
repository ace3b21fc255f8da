package org.driftline.commander.publication;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.driftline.commander.outbox.OutboxMessage;
import org.driftline.commander.outbox.PendingMessage;

/**
 * Events that are the next.
 *
 * @param direct to be published now, in this order
 * @param behind of missions and things of which earlier events wait in the outbox, so that these must wait there, too
 * @param after how far we are when all of them are published
 * @param isLast whether there was nothing more
 */
record Page(List<PendingMessage> direct, List<PendingMessage> behind, Reached after, boolean isLast) {
    Page {
        direct = List.copyOf(direct);
        behind = List.copyOf(behind);
    }

    /** What goes to the outbox when the broker has confirmed only these. */
    List<OutboxMessage> left(Set<Long> confirmed) {
        Predicate<PendingMessage> isConfirmed = event -> confirmed.contains(event.position());
        return Stream.concat(direct.stream().filter(isConfirmed.negate()), behind.stream())
                .map(PendingMessage::message)
                .toList();
    }
}
