package org.driftline.commander.tripdesk;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.driftline.commander.progress.ProgressView;
import org.driftline.commander.trip.Trip;

/**
 * A trip with where its unit is and what to expect of it.
 *
 * @param trip the trip, its fields beside the others
 * @param progress how far it is
 * @param version for If-Match
 */
record TripReport(
        @JsonUnwrapped TripView trip,
        ProgressView progress,
        @JsonIgnore long version) {

    static TripReport of(Trip trip, ProgressView progress) {
        return new TripReport(TripView.of(trip), progress, trip.version());
    }
}
