package org.driftline.commander.tripdesk;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.http.VersionTag;
import org.driftline.commander.trip.Trip;

/** Trips as answers, with the version that If-Match wants back. */
public final class TripAnswers {
    private TripAnswers() {}

    /** A trip as it now stands. */
    public static RestResponse<TripView> ok(Trip trip) {
        return tagged(RestResponse.Status.OK, trip).build();
    }

    static RestResponse<TripReport> report(TripReport report) {
        return RestResponse.ResponseBuilder.ok(report)
                .header(HttpHeaders.ETAG, VersionTag.of(report.version()))
                .build();
    }

    static RestResponse.ResponseBuilder<TripView> tagged(RestResponse.Status status, Trip trip) {
        return RestResponse.ResponseBuilder.create(status, TripView.of(trip))
                .header(HttpHeaders.ETAG, VersionTag.of(trip.version()));
    }
}
