package org.driftline.commander.dependency;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CyclePathTest {
    private static final UUID A = id(1);
    private static final UUID B = id(2);
    private static final UUID C = id(3);
    private static final UUID D = id(4);

    @Test
    void missionWaitingForItselfIsTheShortestCycle() {
        assertThat(CyclePath.closedBy(A, A, Map.of())).containsExactly(A, A);
    }

    @Test
    void shortestWayBackIsShown() {
        // Given
        Map<UUID, Set<UUID>> parents = Map.of(B, Set.of(C, A), C, Set.of(D), D, Set.of(A));

        // Then
        assertThat(CyclePath.closedBy(A, B, parents)).containsExactly(A, B, A);
        assertThat(CyclePath.closedBy(A, C, parents)).containsExactly(A, C, D, A);
    }

    @Test
    void sharedParentIsNoCycle() {
        assertThat(CyclePath.closedBy(A, B, Map.of(B, Set.of(C, D), C, Set.of(D))))
                .isEmpty();
    }

    /** Edges are added to a graph as long as no cycle is found; then it must still be possible to put all in an order. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsLetThroughCanAlwaysBePutInOrder(long seed) {
        // Given
        Random random = new Random(seed);
        Map<UUID, Set<UUID>> parents = new TreeMap<>();
        int refused = 0;

        // When
        for (int i = 0; i < 200; i++) {
            UUID child = id(random.nextInt(25));
            UUID parent = id(random.nextInt(25));
            List<UUID> cycle = CyclePath.closedBy(child, parent, parents);
            if (cycle.isEmpty()) {
                parents.computeIfAbsent(child, any -> new TreeSet<>()).add(parent);
            } else {
                refused++;
                assertThat(cycle).startsWith(child, parent).endsWith(child);
                for (int step = 1; step < cycle.size() - 1; step++) {
                    assertThat(parents.get(cycle.get(step))).contains(cycle.get(step + 1));
                }
            }
        }

        // Then
        assertThat(refused).isPositive();
        assertThat(canBePutInOrder(parents)).isTrue();
    }

    /** Kahn's way: take away whoever waits for nobody, until nobody is left. */
    private static boolean canBePutInOrder(Map<UUID, Set<UUID>> parents) {
        Map<UUID, Set<UUID>> left = new TreeMap<>();
        parents.forEach((child, of) -> left.put(child, new TreeSet<>(of)));
        boolean took = true;
        while (took) {
            took = left.entrySet().removeIf(entry -> entry.getValue().stream().noneMatch(left::containsKey));
        }
        return left.isEmpty();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
