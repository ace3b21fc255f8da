package org.driftline.commander.safety;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Tuple;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.PageSlice;

/**
 * Which safety events.
 *
 * @param statuses any of these; empty for all
 * @param severities any of these; empty for all
 * @param missionId only those of this mission, or null
 * @param tripId only those of this trip, or null
 * @param since only those reported since then, or null
 * @param slice which part of them
 */
public record SafetyFilter(
        Set<SafetyStatus> statuses,
        Set<Severity> severities,
        @Nullable UUID missionId,
        @Nullable UUID tripId,
        @Nullable Instant since,
        PageSlice slice) {

    /** Copies the sets. */
    public SafetyFilter {
        statuses = Set.copyOf(statuses);
        severities = Set.copyOf(severities);
    }

    String condition() {
        return (statuses.isEmpty() ? "" : " and status in (:statuses)")
                + (severities.isEmpty() ? "" : " and severity in (:severities)")
                + (missionId == null ? "" : " and safety_event.mission_id = :mission")
                + (tripId == null ? "" : " and trip_id = :trip")
                + (since == null ? "" : " and reported_at >= :since")
                + (slice.after() == null ? "" : " and (reported_at, safety_event.id) < (:after_at, :after_id)");
    }

    void set(Mutiny.SelectionQuery<Tuple> query) {
        query.setParameter("limit", slice.sought());
        if (!statuses.isEmpty()) {
            query.setParameter("statuses", statuses.stream().map(Enum::name).toList());
        }
        if (!severities.isEmpty()) {
            query.setParameter("severities", severities.stream().map(Enum::name).toList());
        }
        if (missionId != null) {
            query.setParameter("mission", missionId);
        }
        if (tripId != null) {
            query.setParameter("trip", tripId);
        }
        if (since != null) {
            query.setParameter("since", since);
        }
        if (slice.after() != null) {
            query.setParameter("after_at", slice.after().at())
                    .setParameter("after_id", slice.after().id());
        }
    }
}
