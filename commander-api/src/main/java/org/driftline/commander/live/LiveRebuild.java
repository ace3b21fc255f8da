package org.driftline.commander.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Tuple;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.database.Rows;
import org.driftline.commander.livestore.LiveMission;
import org.driftline.commander.livestore.RemoteLiveState;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionRow;

/** Writes every mission, and the end of every log, from PostgreSQL into Redis, page by page. */
final class LiveRebuild {
    private static final int PAGE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String MISSIONS =
            "select " + MissionRow.COLUMNS + " from mission where id > :after order by id limit :page";

    private static final String THERE = "select id from mission where id in (:missions)";

    private static final String LOGS = """
            select mission_id, cast(envelope as text) as envelope
            from (select mission_id, position, envelope,
                         row_number() over (partition by mission_id order by position desc) as from_end
                  from event
                  where type = 'mission.log_appended' and mission_id in (:missions)) as line
            where from_end <= :lines
            order by mission_id, position
            """;

    private final Database database;
    private final RemoteLiveState redis;
    private final int logLines;

    LiveRebuild(Database database, RemoteLiveState redis, int logLines) {
        this.database = database;
        this.redis = redis;
        this.logLines = logLines;
    }

    /** Writes all of them; done when Redis has them. */
    Uni<Void> run() {
        Place place = new Place();
        return Multi.createBy()
                .repeating()
                .uni(() -> page(place.last).invoke(place::advance))
                .whilst(page -> page.size() == PAGE)
                .onItem()
                .ignoreAsUni()
                .chain(() -> removeWhatIsGone());
    }

    private Uni<Void> removeWhatIsGone() {
        return redis.kept()
                .chain(kept -> Multi.createFrom()
                        .iterable(kept)
                        .group()
                        .intoLists()
                        .of(PAGE)
                        .onItem()
                        .transformToUniAndConcatenate(this::removeThoseGone)
                        .onItem()
                        .ignoreAsUni());
    }

    private Uni<Void> removeThoseGone(List<UUID> kept) {
        return database.apart(() -> database.reading(session -> session.createNativeQuery(THERE, UUID.class)
                        .setParameter("missions", kept)
                        .getResultList()))
                .map(Set::copyOf)
                .map(there -> kept.stream()
                        .filter(mission -> !there.contains(mission))
                        .toList())
                .chain(redis::remove);
    }

    private Uni<List<Mission>> page(UUID after) {
        return database.apart(() -> database.reading(session -> missions(session, after)))
                .call(this::write);
    }

    private Uni<Void> write(List<Mission> page) {
        if (page.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Instant now = Instant.now();
        List<LiveMission> views =
                page.stream().map(mission -> LiveMission.of(mission, now)).toList();
        return redis.put(views)
                .chain(() -> database.apart(() -> database.reading(session -> logs(session, page))))
                .chain(redis::replaceLogs);
    }

    private static Uni<List<Mission>> missions(Mutiny.StatelessSession session, UUID after) {
        return session.createNativeQuery(MISSIONS, Tuple.class)
                .setParameter("after", after)
                .setParameter("page", PAGE)
                .getResultList()
                .map(rows -> rows.stream().map(MissionRow::read).toList());
    }

    private Uni<Map<UUID, List<String>>> logs(Mutiny.StatelessSession session, List<Mission> page) {
        return session.createNativeQuery(LOGS, Tuple.class)
                .setParameter("missions", page.stream().map(Mission::id).toList())
                .setParameter("lines", logLines)
                .getResultList()
                .map(LiveRebuild::byMission);
    }

    private static Map<UUID, List<String>> byMission(List<Tuple> rows) {
        Map<UUID, List<String>> logs = new LinkedHashMap<>();
        for (Tuple row : rows) {
            logs.computeIfAbsent(Rows.id(row, "mission_id"), id -> new ArrayList<>())
                    .add(Rows.text(row, "envelope"));
        }
        return logs;
    }

    /** How far the rebuild has come. */
    private static final class Place {
        private volatile UUID last = BEFORE_ALL;

        void advance(List<Mission> page) {
            if (!page.isEmpty()) {
                last = page.get(page.size() - 1).id();
            }
        }
    }
}
