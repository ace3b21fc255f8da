package org.driftline.commander.tripdesk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.route.Route;
import org.driftline.commander.route.RouteReader;
import org.driftline.commander.unit.Base;
import org.driftline.commander.unit.UnitReader;

import static java.util.Objects.requireNonNull;

/** Reads trips from bodies; every mistake is found. */
final class TripReader {
    private static final int LONGEST_NOTES = 10_000;

    private static final Set<String> KNOWN =
            Set.of("unit_id", "mission_id", "route", "waypoints", "base", "planned_start", "notes");

    private TripReader() {}

    /** @throws org.driftline.commander.problem.DomainError if fields are missing, wrong, or not to be there */
    static PostedTrip trip(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(KNOWN).require("unit_id");
        UUID unit = fields.id("unit_id");
        UUID mission = fields.id("mission_id");
        Route route = RouteReader.read(fields);
        Base base = UnitReader.base(fields);
        Instant start = fields.time("planned_start");
        String notes = fields.text("notes", LONGEST_NOTES);
        fields.done();
        return new PostedTrip(requireNonNull(unit), mission, route, base, start, notes);
    }
}
