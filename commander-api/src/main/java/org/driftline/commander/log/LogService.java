package org.driftline.commander.log;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;

import org.driftline.commander.database.Database;
import org.driftline.commander.history.LogLine;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionEvents;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.events.Envelope;

/** Lets people write into logs, and reads them. */
@ApplicationScoped
class LogService {
    private final LogStore store;
    private final MissionStore missions;
    private final MissionJournal journal;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    LogService(LogStore store, MissionStore missions, MissionJournal journal, Database database) {
        this.store = store;
        this.missions = missions;
        this.journal = journal;
        this.database = database;
    }

    Uni<LogView.Page> page(UUID id, LogFilter filter) {
        return database.reading(session -> missions.find(session, id)
                        .map(found -> found.orElseThrow(() -> missing(id)))
                        .chain(mission -> store.lines(session, id, filter)))
                .map(lines -> LogView.Page.of(lines, filter.limit()));
    }

    /** Writes a line of the caller's; the mission itself stays as it is. */
    Uni<LogView> append(Caller caller, UUID id, ObjectNode body) {
        LogLine line = LogBody.read(body, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .from(LogLine.CLIENT)
                .by(caller.name());
        return database.inTransaction(session -> missions.lock(session, id)
                        .map(found -> note(found.orElseThrow(() -> missing(id)), line))
                        .call(change -> journal.note(session, change)))
                .invoke(journal::committed)
                .map(change -> LogView.of(change.events().get(0)));
    }

    private static MissionChange note(Mission mission, LogLine line) {
        Envelope event = MissionEvents.logged(mission, line);
        return new MissionChange(mission, null, null, List.of(event), null);
    }

    private static DomainError missing(UUID id) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + id);
    }
}
