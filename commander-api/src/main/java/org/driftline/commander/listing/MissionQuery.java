package org.driftline.commander.listing;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.driftline.events.MissionKind;
import org.driftline.events.MissionStatus;
import org.driftline.events.Priority;

/**
 * What somebody wants to see of the list of missions.
 *
 * @param filter which missions
 * @param order in which order
 * @param after where the list goes on, or null for its beginning
 * @param limit how many at most, 1 to 100
 */
record MissionQuery(
        Filter filter, ListOrder order, @Nullable ListCursor after, int limit) {

    /**
     * Which missions.
     *
     * @param statuses any of these; empty for all
     * @param kinds any of these; empty for both
     * @param priorities any of these; empty for all
     * @param owner an account's id or name, {@code me}, or null for anybody
     * @param createdAfter only later ones, or null
     * @param createdBefore only earlier ones, or null
     * @param text what their names hold, in any case, or null
     */
    record Filter(
            Set<MissionStatus> statuses,
            Set<MissionKind> kinds,
            Set<Priority> priorities,
            @Nullable String owner,
            @Nullable Instant createdAfter,
            @Nullable Instant createdBefore,
            @Nullable String text) {

        Filter {
            statuses = Set.copyOf(statuses);
            kinds = Set.copyOf(kinds);
            priorities = Set.copyOf(priorities);
        }
    }
}
