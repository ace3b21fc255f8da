package org.driftline.standalone.fault;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.rabbitmq.client.GetResponse;

import org.driftline.standalone.endtoend.MissionClient;

/** A queue of a test's own that gets every domain event, and what came over it so far. */
final class Heard {
    private static final String QUEUE = "heard";

    private final Broker broker;
    private final Tables tables;
    private final Map<String, List<String>> byMission = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private int repeated;

    private Heard(Broker broker, Tables tables) {
        this.broker = broker;
        this.tables = tables;
    }

    /** One that survives its broker; the exchange must be there. */
    static Heard on(Broker broker, Tables tables) throws Exception {
        broker.with(channel -> {
            channel.queueDeclare(QUEUE, true, false, false, null);
            return channel.queueBind(QUEUE, "mission.events", "#");
        });
        return new Heard(broker, tables);
    }

    /** How many came so far. */
    int size() throws Exception {
        for (GetResponse next = broker.take(QUEUE); next != null; next = broker.take(QUEUE)) {
            String id = next.getProps().getMessageId();
            String mission = MissionClient.json(new String(next.getBody(), StandardCharsets.UTF_8))
                    .path("payload")
                    .path("mission_id")
                    .asText();
            if (ids.add(id)) {
                byMission.computeIfAbsent(mission, key -> new ArrayList<>()).add(id);
            } else {
                repeated++;
            }
        }
        return ids.size();
    }

    /** How many came again. */
    int repeated() {
        return repeated;
    }

    /** Which missions' events are not all here, or were first heard in another order than they were written in. */
    List<String> disagreements(List<String> missions) throws Exception {
        size();
        List<String> wrong = new ArrayList<>();
        for (String mission : missions) {
            List<String> heard = byMission.getOrDefault(mission, Collections.emptyList());
            if (!heard.equals(written(mission))) {
                wrong.add(mission + ": " + heard + " and not " + written(mission));
            }
        }
        return wrong;
    }

    private List<String> written(String mission) throws SQLException {
        return tables
                .rows("select id from event where mission_id = cast(? as uuid) order by position", mission)
                .stream()
                .map(row -> row.get(0))
                .toList();
    }
}
