package org.driftline.commander.trip;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.Subject;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.unit.UnitProfile;

/**
 * A trip as it stands.
 *
 * @param id which one
 * @param owner who planned it
 * @param plan what it is meant to be
 * @param status where it stands
 * @param reason why, if that was said
 * @param timeline when it came there
 * @param routeSince positions before this belong to an earlier route; null when there was none
 * @param version one more with each change; positions are none
 * @param createdAt when it was planned
 * @param updatedAt when it last changed
 */
public record Trip(
        UUID id,
        UUID owner,
        TripPlan plan,
        TripStatus status,
        @Nullable String reason,
        Timeline timeline,
        @Nullable Instant routeSince,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** A trip that is yet to be. */
    public static Trip planned(TripPlan plan, UUID owner, Instant at) {
        return new Trip(UUID.randomUUID(), owner, plan, TripStatus.PLANNED, null, Timeline.NONE, null, 1, at, at);
    }

    /** What its events are about. */
    public Subject subject() {
        return new Subject(id, plan.missionId(), owner);
    }

    /**
     * The trip one step later.
     *
     * @throws DomainError CONFLICT if the step is not legal, INVALID_FIELDS if it is said to be before the one before
     */
    public Trip moved(Move move) {
        if (!status.moves().contains(move.to())) {
            throw new DomainError(
                    ErrorKind.CONFLICT,
                    "A trip that is " + status.wire() + " cannot become "
                            + move.to().wire() + hint());
        }
        Instant last = timeline.last();
        if (last != null && move.at().isBefore(last)) {
            throw DomainError.invalid("at", "is before the trip became " + status.wire() + ", at " + last);
        }
        return new Trip(
                id,
                owner,
                plan,
                move.to(),
                move.reason(),
                timeline.entered(move.to(), move.at()),
                routeSince,
                version + 1,
                createdAt,
                move.at().isAfter(updatedAt) ? move.at() : updatedAt);
    }

    /**
     * The trip by another plan.
     *
     * @throws DomainError CONFLICT if it is too late for that
     */
    public Trip replanned(TripPlan to, Instant at) {
        if (status.isEnd()) {
            throw new DomainError(ErrorKind.CONFLICT, "A trip that is " + status.wire() + " cannot be changed");
        }
        boolean otherTask = !to.unitId().equals(plan.unitId()) || !Objects.equals(to.missionId(), plan.missionId());
        if (status.isUnderWay() && otherTask) {
            throw new DomainError(
                    ErrorKind.CONFLICT, "The unit is out: its trip cannot get another unit or mission, only end");
        }
        boolean otherRoute = !to.waypoints().equals(plan.waypoints());
        Instant since = status.isUnderWay() && otherRoute ? at : routeSince;
        return new Trip(id, owner, to, status, reason, timeline, since, version + 1, createdAt, at);
    }

    /** The same, leaving with the unit as it is now. */
    public Trip with(UnitProfile unit) {
        return new Trip(
                id, owner, plan.with(unit), status, reason, timeline, routeSince, version, createdAt, updatedAt);
    }

    private String hint() {
        return status.isEnd()
                ? ""
                : ", only " + status.moves().stream().map(TripStatus::wire).collect(Collectors.joining(", "));
    }
}
