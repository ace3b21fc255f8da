package org.driftline.commander.dependency;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.dependency.DependencyStore.Stamp;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.mission.Mission;
import org.driftline.commander.mission.MissionStore;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.problem.FieldError;
import org.driftline.events.MissionStatus;

/** Lets missions wait for missions. */
@ApplicationScoped
public class DependencyService {
    /** How many a mission may wait for. */
    public static final int MOST = 50;

    private final DependencyStore store;
    private final DependencyRelease release;
    private final MissionStore missions;
    private final Database database;
    private final Clock clock = Clock.systemUTC();

    @Inject
    DependencyService(DependencyStore store, DependencyRelease release, MissionStore missions, Database database) {
        this.store = store;
        this.release = release;
        this.missions = missions;
        this.database = database;
    }

    /**
     * Lets a mission that is about to be written wait for these, in the session's transaction.
     *
     * @throws DomainError INVALID_FIELDS (by the Uni) if there is one that the caller may not see
     */
    public Uni<Void> begin(Mutiny.StatelessSession session, UUID mission, List<UUID> parents, Caller caller) {
        if (parents.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return checkVisible(session, caller, parents).chain(() -> addAll(session, mission, parents, stamp(caller)));
    }

    Uni<DependencyView.All> of(UUID mission) {
        return database.reading(session -> missions.find(session, mission)
                        .map(found -> found.orElseThrow(() -> missing(mission)))
                        .chain(child -> store.of(session, child.id())))
                .map(DependencyView.All::of);
    }

    /** Lets a mission that was not dispatched yet wait for these too. */
    Uni<DependencyView.All> add(Caller caller, UUID mission, List<UUID> parents) {
        return database.inTransaction(session -> lockChild(session, mission)
                        .chain(() -> checkVisible(session, caller, parents))
                        .chain(() -> store.enterGate(session))
                        .chain(() -> checkNew(session, mission, parents))
                        .chain(() -> checkCycles(session, caller, new Wish(mission, parents)))
                        .chain(() -> addAll(session, mission, parents, stamp(caller))))
                // a parent may have been completed meanwhile
                .chain(() -> release.lookAt(mission).emitOn(Database.here()))
                .chain(() -> of(mission));
    }

    /** Lets a mission no longer wait; it goes if that was the last thing it waited for. */
    Uni<Void> remove(UUID mission, UUID dependency) {
        return database.inTransaction(session -> missions.lock(session, mission)
                        .chain(() -> store.remove(session, mission, dependency))
                        .invoke(removed -> {
                            if (!removed) {
                                throw new DomainError(
                                        ErrorKind.NOT_FOUND, "The mission has no dependency " + dependency);
                            }
                        }))
                .chain(() -> release.lookAt(mission).emitOn(Database.here()));
    }

    private Uni<Void> lockChild(Mutiny.StatelessSession session, UUID mission) {
        return missions.lock(session, mission)
                .map(found -> found.orElseThrow(() -> missing(mission)))
                .invoke(DependencyService::checkWaits)
                .replaceWithVoid();
    }

    private static DomainError missing(UUID mission) {
        return new DomainError(ErrorKind.NOT_FOUND, "There is no mission " + mission);
    }

    private static void checkWaits(Mission child) {
        if (child.status() != MissionStatus.CREATED) {
            throw new DomainError(
                    ErrorKind.CONFLICT,
                    "The mission is " + child.status() + "; only one that is CREATED can be made to wait");
        }
    }

    private Uni<Void> checkVisible(Mutiny.StatelessSession session, Caller caller, List<UUID> parents) {
        return store.visible(session, caller, parents)
                .invoke(visible -> {
                    List<FieldError> errors = parents.stream()
                            .filter(parent -> !visible.contains(parent))
                            .map(parent -> new FieldError("depends_on", "There is no mission " + parent))
                            .toList();
                    if (!errors.isEmpty()) {
                        throw DomainError.invalid(errors);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> checkNew(Mutiny.StatelessSession session, UUID mission, List<UUID> parents) {
        return store.of(session, mission)
                .invoke(before -> {
                    for (Dependency dependency : before) {
                        if (parents.contains(dependency.dependsOn())) {
                            throw new DomainError(
                                    ErrorKind.CONFLICT,
                                    "The mission depends on " + dependency.dependsOn() + " already");
                        }
                    }
                    if (before.size() + parents.size() > MOST) {
                        throw new DomainError(ErrorKind.CONFLICT, "A mission can wait for at most " + MOST + " others");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> checkCycles(Mutiny.StatelessSession session, Caller caller, Wish wish) {
        return store.above(session, wish.parents())
                .map(edges -> wish.cycle(edges))
                .chain(cycle -> cycle.isEmpty() ? Uni.createFrom().voidItem() : refuse(session, caller, cycle));
    }

    /** What the caller may not see stays hidden, even here. */
    private Uni<Void> refuse(Mutiny.StatelessSession session, Caller caller, List<UUID> cycle) {
        return store.visible(session, caller, cycle)
                .map(visible -> cycle.stream()
                        .map(step -> visible.contains(step) ? step.toString() : "a mission of somebody else")
                        .collect(Collectors.joining(" → ")))
                .chain(path -> Uni.createFrom()
                        .failure(new DomainError(ErrorKind.CONFLICT, "The mission would wait for itself: " + path)));
    }

    private Uni<Void> addAll(Mutiny.StatelessSession session, UUID mission, List<UUID> parents, Stamp stamp) {
        return Multi.createFrom()
                .iterable(parents)
                .onItem()
                .transformToUniAndConcatenate(parent -> store.add(session, mission, parent, stamp))
                .onItem()
                .ignoreAsUni();
    }

    private Stamp stamp(Caller caller) {
        return new Stamp(caller, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** A mission that is to wait for more. */
    private record Wish(UUID mission, List<UUID> parents) {
        List<UUID> cycle(Map<UUID, Set<UUID>> edges) {
            for (UUID parent : parents) {
                List<UUID> cycle = CyclePath.closedBy(mission, parent, edges);
                if (!cycle.isEmpty()) {
                    return cycle;
                }
            }
            return List.of();
        }
    }
}
