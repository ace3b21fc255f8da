package org.driftline.commander.tripmove;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.trip.Move;
import org.driftline.commander.trip.TripStatus;

import static java.util.Objects.requireNonNull;

/** Reads moves from bodies; every mistake is found. */
final class MoveReader {
    private static final int LONGEST_REASON = 2_000;
    /** By how much a client's clock may be ahead (s). */
    private static final int SKEW_S = 5;

    private MoveReader() {}

    /** @throws org.driftline.commander.problem.DomainError if fields are missing, wrong, or not to be there */
    static Move any(ObjectNode body, Instant now) {
        BodyFields fields =
                BodyFields.of(body).only(Set.of("status", "at", "reason")).require("status");
        return move(fields, fields.word("status", TripStatus.class), now);
    }

    /** @throws org.driftline.commander.problem.DomainError if fields are missing, wrong, or not to be there */
    static Move to(TripStatus status, ObjectNode body, Instant now) {
        return move(BodyFields.of(body).only(Set.of("at", "reason")), status, now);
    }

    private static Move move(BodyFields fields, @Nullable TripStatus to, Instant now) {
        Instant at = fields.time("at");
        String reason = fields.text("reason", LONGEST_REASON);
        if (to != null && to.needsReason() && !fields.has("reason")) {
            fields.refuse("reason", "is missing: say why the trip is " + to.wire());
        }
        if (at != null && at.isAfter(now.plusSeconds(SKEW_S))) {
            fields.refuse("at", "is in the future");
        }
        fields.done();
        return new Move(requireNonNull(to), at == null ? now : at, reason);
    }
}
