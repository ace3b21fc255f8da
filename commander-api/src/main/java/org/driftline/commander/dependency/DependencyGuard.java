package org.driftline.commander.dependency;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.dispatch.DispatchGuard;
import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;

/** Holds a mission until all that it waits for is COMPLETED. */
@ApplicationScoped
class DependencyGuard implements DispatchGuard {
    static final String CODE = "dependency";

    private final DependencyStore store;

    @Inject
    DependencyGuard(DependencyStore store) {
        this.store = store;
    }

    @Override
    public Uni<Optional<Hold>> hold(Mutiny.StatelessSession session, Mission mission) {
        return store.of(session, mission.id()).map(DependencyGuard::first);
    }

    @Override
    public boolean holdsNewOnes() {
        return false;
    }

    /** What a person has to do something about comes before what only takes time. */
    static Optional<Hold> first(List<Dependency> dependencies) {
        Optional<Hold> blocked = dependencies.stream()
                .filter(Dependency::isBlocked)
                .flatMap(dependency -> dependency.hold().stream())
                .findFirst();
        return blocked.or(() -> dependencies.stream()
                .flatMap(dependency -> dependency.hold().stream())
                .findFirst());
    }
}
