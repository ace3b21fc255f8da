package org.driftline.commander.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.history.MissionJournal;
import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionState.Created;
import org.driftline.commander.mission.MissionStore;

/** Sends missions out of CREATED, unless a {@link DispatchGuard} holds them. */
@ApplicationScoped
public class MissionDispatch {
    private final Instance<DispatchGuard> guards;
    private final MissionStore missions;
    private final MissionJournal journal;
    private final Clock clock = Clock.systemUTC();

    @Inject
    MissionDispatch(@Any Instance<DispatchGuard> guards, MissionStore missions, MissionJournal journal) {
        this.guards = guards;
        this.missions = missions;
        this.journal = journal;
    }

    /** The first thing that holds a mission now, or empty. */
    public Uni<Optional<Hold>> hold(Mutiny.StatelessSession session, Mission mission) {
        return hold(session, mission, guards.stream().toList());
    }

    private static Uni<Optional<Hold>> hold(
            Mutiny.StatelessSession session, Mission mission, List<DispatchGuard> asked) {
        if (asked.isEmpty()) {
            return Uni.createFrom().item(Optional.empty());
        }
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUniAndConcatenate(guard -> guard.hold(session, mission))
                .select()
                .where(Optional::isPresent)
                .collect()
                .first()
                .map(found -> found == null ? Optional.empty() : found);
    }

    /**
     * What becomes of a mission in CREATED that is to start: dispatched, or held. It is new or this transaction holds it
     * locked; the caller writes the change.
     */
    public Uni<MissionChange> start(Mutiny.StatelessSession session, Mission mission, Instant now) {
        return hold(session, mission).map(hold -> FirstOrder.of(mission, hold, now));
    }

    /** Like {@link #start}, of a mission that is new and waits for no other. */
    public Uni<MissionChange> startNew(Mutiny.StatelessSession session, Mission mission, Instant now) {
        List<DispatchGuard> asked =
                guards.stream().filter(DispatchGuard::holdsNewOnes).toList();
        return hold(session, mission, asked).map(hold -> FirstOrder.of(mission, hold, now));
    }

    /**
     * Looks at a mission again because what held it may be gone: dispatches it if nothing holds it any more, and notes the
     * next reason if there is one. Nothing happens to a mission that nobody started, or that is out already.
     *
     * @return what was written; the caller hands it to {@link MissionJournal#committed} after the commit
     */
    public Uni<Optional<MissionChange>> release(Mutiny.StatelessSession session, UUID missionId) {
        return missions.lock(session, missionId)
                .chain(found -> found.filter(mission -> mission.state() instanceof Created)
                        .map(mission -> release(session, mission))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<MissionChange>> release(Mutiny.StatelessSession session, Mission mission) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return hold(session, mission)
                .map(hold -> FirstOrder.released(mission, hold, now))
                .call(change -> change.map(written -> journal.write(session, written))
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }
}
