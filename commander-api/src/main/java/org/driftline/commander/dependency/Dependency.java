package org.driftline.commander.dependency;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Hold;
import org.driftline.events.MissionStatus;

/**
 * One mission waits for another.
 *
 * @param id which one
 * @param missionId who waits: the child
 * @param dependsOn who is waited for: the parent
 * @param parentStatus where the parent stands; null when it was deleted
 * @param createdAt since when
 * @param resolvedAt when the parent was found COMPLETED
 */
record Dependency(
        UUID id,
        UUID missionId,
        UUID dependsOn,
        @Nullable MissionStatus parentStatus,
        Instant createdAt,
        @Nullable Instant resolvedAt) {

    /** What keeps the child where it is, or empty. */
    Optional<Hold> hold() {
        if (resolvedAt != null || parentStatus == MissionStatus.COMPLETED) {
            return Optional.empty();
        }
        return Optional.of(new Hold(DependencyGuard.CODE, reason()));
    }

    /** Whether it will not pass by itself. */
    boolean isBlocked() {
        return resolvedAt == null
                && (parentStatus == null
                        || parentStatus == MissionStatus.FAILED
                        || parentStatus == MissionStatus.CANCELLED);
    }

    /** How long the child waited for this parent. */
    Optional<Duration> waited() {
        return Optional.ofNullable(resolvedAt).map(end -> Duration.between(createdAt, end));
    }

    private String reason() {
        if (parentStatus == null) {
            return "mission " + dependsOn + " was deleted before it was completed; remove the dependency to go on";
        }
        return switch (parentStatus) {
            case FAILED -> "mission " + dependsOn + " failed; retry it, or remove the dependency";
            case CANCELLED -> "mission " + dependsOn + " was cancelled; remove the dependency to go on";
            default -> "mission " + dependsOn + " must be completed first";
        };
    }
}
