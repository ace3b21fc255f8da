package org.driftline.commander.dependency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Whether a mission would wait for itself, and over whom. */
final class CyclePath {
    private CyclePath() {}

    /**
     * The shortest way from a mission over one that it is to wait for back to itself; empty when there is none.
     *
     * @param parents who waits for whom already, at least among all that the new parent waits for
     */
    static List<UUID> closedBy(UUID child, UUID parent, Map<UUID, Set<UUID>> parents) {
        Map<UUID, UUID> cameFrom = new HashMap<>();
        Set<UUID> seen = new HashSet<>(Set.of(parent));
        Deque<UUID> next = new ArrayDeque<>(List.of(parent));
        while (!next.isEmpty()) {
            UUID here = next.remove();
            if (here.equals(child)) {
                return way(child, cameFrom);
            }
            for (UUID there : parents.getOrDefault(here, Set.of())) {
                if (seen.add(there)) {
                    cameFrom.put(there, here);
                    next.add(there);
                }
            }
        }
        return List.of();
    }

    private static List<UUID> way(UUID child, Map<UUID, UUID> cameFrom) {
        List<UUID> way = new ArrayList<>();
        for (UUID step = child; step != null; step = cameFrom.get(step)) {
            way.add(step);
        }
        way.add(child);
        Collections.reverse(way);
        return way;
    }
}
