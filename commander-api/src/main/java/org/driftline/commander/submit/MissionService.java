package org.driftline.commander.submit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.database.GroupCommit;
import org.driftline.commander.dependency.DependencyService;
import org.driftline.commander.dispatch.MissionDispatch;
import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.events.trace.Traces;

/** Takes missions in: checked, then state, events and order in one transaction. */
@ApplicationScoped
public class MissionService {
    /** So many missions are written in one transaction. */
    private static final int AT_ONCE = 64;

    private final ParamsCheck check;
    private final DependencyService dependencies;
    private final InFlightLimit inFlight;
    private final MissionDispatch dispatch;
    private final MissionJournal journal;
    private final Database database;
    private final GroupCommit<Opening, MissionChange> openings = new GroupCommit<>(this::openAll, AT_ONCE);
    private final Clock clock = Clock.systemUTC();

    @Inject
    MissionService(
            ParamsCheck check,
            DependencyService dependencies,
            InFlightLimit inFlight,
            MissionDispatch dispatch,
            MissionJournal journal,
            Database database) {
        this.check = check;
        this.dependencies = dependencies;
        this.inFlight = inFlight;
        this.dispatch = dispatch;
        this.journal = journal;
        this.database = database;
    }

    /** Accepts the caller's mission, or fails with all that is wrong with it. */
    public Uni<Mission> submit(PostedMission posted, Caller caller, String correlationId) {
        return check(posted)
                .chain(checked -> accept(checked, new Origin(caller, correlationId)))
                .map(MissionChange::mission);
    }

    /**
     * Accepts a mission that was {@linkplain #check checked}; committed, and everybody told, when this is done. Missions of
     * several callers share transactions.
     */
    public Uni<MissionChange> accept(PostedMission checked, Origin origin) {
        Uni<MissionChange> accepted = checked.dependsOn().isEmpty()
                ? checkInFlight(origin.caller())
                        .chain(() -> openings.submit(new Opening(checked, origin, Traces.current())))
                : database.inTransaction(session -> begin(session, checked, origin));
        return accepted.invoke(this::committed);
    }

    private Uni<Void> checkInFlight(Caller caller) {
        return inFlight.counts(caller)
                ? database.reading(session -> inFlight.check(session, caller))
                : Uni.createFrom().voidItem();
    }

    private Uni<List<MissionChange>> openAll(List<Opening> asked) {
        return database.apart(() -> database.inTransaction(session -> openAll(session, asked)));
    }

    private Uni<List<MissionChange>> openAll(Mutiny.StatelessSession session, List<Opening> asked) {
        Instant now = clock.instant();
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUniAndConcatenate(
                        opening -> open(session, opening, now).map(change -> change.in(opening.trace())))
                .collect()
                .asList()
                .call(changes -> journal.beginAll(session, changes));
    }

    private Uni<MissionChange> open(Mutiny.StatelessSession session, Opening opening, Instant now) {
        Mission mission = MissionOpening.open(opening.posted(), opening.origin(), now);
        return opening.posted().start()
                ? dispatch.startNew(session, mission, mission.updatedAt())
                        .map(change -> change.precededBy(MissionOpening.told(mission)))
                : Uni.createFrom().item(() -> MissionOpening.waiting(mission));
    }

    /** The mission itself, or a failure that names each field at fault: whether a soldier could run it. */
    public Uni<PostedMission> check(PostedMission posted) {
        return check.check(posted);
    }

    /**
     * Writes a mission that was {@linkplain #check checked}, and its order unless something holds it, in the session's
     * transaction; {@link #committed} is to be called after the commit.
     */
    public Uni<MissionChange> begin(Mutiny.StatelessSession session, PostedMission checked, Origin origin) {
        Instant now = clock.instant();
        Mission mission = MissionOpening.open(checked, origin, now);
        Uni<MissionChange> opening = checked.start()
                ? dispatch.start(session, mission, mission.updatedAt())
                        .map(change -> change.precededBy(MissionOpening.told(mission)))
                : Uni.createFrom().item(() -> MissionOpening.waiting(mission));
        return inFlight.check(session, origin.caller())
                .chain(() -> dependencies.begin(session, mission.id(), checked.dependsOn(), origin.caller()))
                .chain(() -> opening)
                .call(change -> journal.begin(session, change));
    }

    /** Tells everybody in this process of a new mission. */
    public void committed(MissionChange change) {
        journal.committed(change);
        Mission mission = change.mission();
        Log.infof(
                "mission accepted missionId=%s kind=%s status=%s",
                mission.id(), mission.details().kind(), mission.status());
    }

    /**
     * Where a mission comes from.
     *
     * @param caller who posted it; it will be his
     * @param correlationId what he called the request
     */
    public record Origin(Caller caller, String correlationId) {}

    private record Opening(
            PostedMission posted, Origin origin, @Nullable String trace) {}
}
