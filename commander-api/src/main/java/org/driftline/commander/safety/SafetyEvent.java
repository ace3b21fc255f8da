package org.driftline.commander.safety;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.event.Subject;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/**
 * A safety event as it stands.
 *
 * @param id which one
 * @param owner who reported it
 * @param reporter his name then
 * @param report what he reported
 * @param reportedAt when
 * @param acknowledged who looks after it, or null
 * @param resolved who said that it is over, or null
 */
public record SafetyEvent(
        UUID id,
        UUID owner,
        String reporter,
        SafetyReport report,
        Instant reportedAt,
        @Nullable Handling acknowledged,
        @Nullable Handling resolved) {

    /** Where it stands. */
    public SafetyStatus status() {
        if (resolved != null) {
            return SafetyStatus.RESOLVED;
        }
        return acknowledged == null ? SafetyStatus.OPEN : SafetyStatus.ACKNOWLEDGED;
    }

    /** What its events are about. */
    public Subject subject() {
        return new Subject(id, report.place().missionId(), owner);
    }

    /** Whether others wait for its end. */
    public boolean holds() {
        return report.severity() == Severity.CRITICAL && status() != SafetyStatus.RESOLVED;
    }

    /** Somebody looks after it. */
    public SafetyEvent acknowledged(Handling handling) {
        if (status() != SafetyStatus.OPEN) {
            throw conflict("only one that is OPEN can be acknowledged");
        }
        return new SafetyEvent(id, owner, reporter, report, reportedAt, handling, null);
    }

    /** It is over. */
    public SafetyEvent resolved(Handling handling) {
        if (status() != SafetyStatus.ACKNOWLEDGED) {
            throw conflict("only one that is ACKNOWLEDGED can be resolved");
        }
        return new SafetyEvent(id, owner, reporter, report, reportedAt, acknowledged, handling);
    }

    private DomainError conflict(String rule) {
        return new DomainError(ErrorKind.CONFLICT, "The safety event is " + status() + "; " + rule);
    }
}
