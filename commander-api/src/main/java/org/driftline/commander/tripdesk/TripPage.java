package org.driftline.commander.tripdesk;

import java.util.List;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageCursor;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.trip.Trip;

/**
 * A part of a list of trips.
 *
 * @param trips the newest first
 * @param nextCursor where the list goes on; null at its end
 */
@JsonNaming(SnakeCaseStrategy.class)
record TripPage(List<TripView> trips, @Nullable String nextCursor) {
    TripPage {
        trips = List.copyOf(trips);
    }

    static TripPage of(List<Trip> found, PageSlice slice) {
        return new TripPage(
                slice.shown(found).stream().map(TripView::of).toList(),
                slice.next(found, trip -> new PageCursor(trip.createdAt(), trip.id())));
    }
}
