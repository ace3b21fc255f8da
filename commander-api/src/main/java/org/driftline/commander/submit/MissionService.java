package org.driftline.commander.submit;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionChange;
import org.driftline.commander.mission.MissionJournal;

/** Takes missions in: checked, then state, events and order in one transaction. */
@ApplicationScoped
class MissionService {
    private final ParamsCheck check;
    private final MissionJournal journal;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    MissionService(ParamsCheck check, MissionJournal journal, Database database) {
        this.check = check;
        this.journal = journal;
        this.database = database;
    }

    /** Accepts the caller's mission, or fails with all that is wrong with it. */
    Uni<Mission> submit(PostedMission posted, Caller caller, String correlationId) {
        return check.check(posted)
                .map(checked -> MissionOpening.open(checked, caller.id(), correlationId, clock.instant()))
                .chain(this::begin);
    }

    private Uni<Mission> begin(MissionChange change) {
        Mission mission = change.mission();
        return database.inTransaction(session -> journal.begin(session, change))
                .invoke(() -> journal.committed(change))
                .invoke(() -> Log.infof(
                        "mission accepted missionId=%s kind=%s status=%s",
                        mission.id(), mission.details().kind(), mission.status()))
                .replaceWith(mission);
    }
}
