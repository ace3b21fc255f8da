package org.driftline.commander.dependency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.mission.Hold;
import org.driftline.events.MissionStatus;

/**
 * A dependency as clients see it.
 *
 * @param dependencyId which one
 * @param missionId who waits
 * @param dependsOn who is waited for
 * @param parentStatus where the mission that is waited for stands; null when it was deleted
 * @param state waiting, blocked (it will not pass by itself) or resolved
 * @param reason why it is not resolved
 * @param createdAt since when
 * @param resolvedAt when the mission that was waited for was found completed
 * @param resolutionSeconds how long that took (s)
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Dependency")
record DependencyView(
        UUID dependencyId,
        UUID missionId,
        UUID dependsOn,
        @Nullable MissionStatus parentStatus,

        @Schema(enumeration = {"waiting", "blocked", "resolved"})
        String state,

        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant resolvedAt,
        @Nullable Double resolutionSeconds) {

    static DependencyView of(Dependency dependency) {
        return new DependencyView(
                dependency.id(),
                dependency.missionId(),
                dependency.dependsOn(),
                dependency.parentStatus(),
                state(dependency),
                dependency.hold().map(Hold::message).orElse(null),
                dependency.createdAt(),
                dependency.resolvedAt(),
                dependency.waited().map(time -> time.toNanos() / 1e9).orElse(null));
    }

    private static String state(Dependency dependency) {
        if (dependency.hold().isEmpty()) {
            return "resolved";
        }
        return dependency.isBlocked() ? "blocked" : "waiting";
    }

    /**
     * What a mission waits for or waited for.
     *
     * @param dependencies the oldest first
     */
    @Schema(name = "Dependencies")
    record All(List<DependencyView> dependencies) {
        All {
            dependencies = List.copyOf(dependencies);
        }

        static All of(List<Dependency> dependencies) {
            return new All(dependencies.stream().map(DependencyView::of).toList());
        }
    }
}
