package org.driftline.commander.follow;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

import org.driftline.events.Envelope;

/**
 * A part of the sequence of all events.
 *
 * @param events that are for the caller, oldest first; empty when he has seen all there is so far
 * @param nextAfter where to go on
 */
@JsonNaming(SnakeCaseStrategy.class)
record EventPage(List<Placed> events, String nextAfter) {

    static EventPage of(List<FeedEntry> page, EventChoice choice, FeedPosition after) {
        List<Placed> events = page.stream()
                .flatMap(entry -> Stream.ofNullable(entry.event())
                        .filter(choice::includes)
                        .map(event -> new Placed(entry.place().text(), event)))
                .toList();
        FeedPosition end = page.isEmpty() ? after : page.get(page.size() - 1).place();
        return new EventPage(events, end.text());
    }

    /**
     * An event and its place.
     *
     * @param position to go on behind it
     * @param event what happened
     */
    record Placed(String position, Envelope event) {}
}
