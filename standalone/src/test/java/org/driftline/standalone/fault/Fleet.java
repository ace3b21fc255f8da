package org.driftline.standalone.fault;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.driftline.standalone.endtoend.MissionClient;
import org.driftline.standalone.endtoend.Missions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Settings of services, and missions by the dozen. */
final class Fleet {
    /** {@code -Dfault.patience}: more seconds for a machine that is busy with other things. */
    static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("fault.patience", 120));

    private Fleet() {}

    /** A soldier whose drills take so long. */
    static Map<String, String> drills(String shortest, String longest) {
        return Map.of("DRIFTLINE_DRILL_SHORTEST", shortest, "DRIFTLINE_DRILL_LONGEST", longest);
    }

    static Map<String, String> with(Map<String, String> settings, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(more);
        return all;
    }

    /** A commander that misses its soldiers, and orders, after so long. */
    static Map<String, String> lease(String time) {
        return Map.of("DRIFTLINE_LEASE", time, "DRIFTLINE_LEASE_SWEEP", "1s");
    }

    static List<String> drills(MissionClient client, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> client.accepted(Missions.DRILL))
                .toList();
    }

    /** Waits until all have ended, each one once. */
    static void awaitEnds(MissionClient client, List<String> missions, Duration patience) {
        await("the end of " + missions.size() + " missions")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(missions)
                        .extracting(client::status)
                        .allMatch(status -> status.matches("COMPLETED|FAILED|CANCELLED")));
        assertEndedOnce(client, missions);
    }

    static void assertEndedOnce(MissionClient client, List<String> missions) {
        assertThat(missions)
                .allSatisfy(id -> assertThat(client.moves(id))
                        .filteredOn(move -> move.matches(".*>(COMPLETED|FAILED|CANCELLED)"))
                        .hasSize(1));
    }
}
