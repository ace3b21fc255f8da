package org.driftline.commander.dispatch;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;

/** Holds missions by their names, for tests. */
@ApplicationScoped
public class NamedHold implements DispatchGuard {
    private final Set<String> names = ConcurrentHashMap.newKeySet();

    /** From now on missions of this name are held. */
    public void hold(String name) {
        names.add(name);
    }

    /** From now on they are not. */
    public void lift(String name) {
        names.remove(name);
    }

    @Override
    public Uni<Optional<Hold>> hold(Mutiny.StatelessSession session, Mission mission) {
        return Uni.createFrom()
                .item(() -> names.contains(mission.details().name())
                        ? Optional.of(new Hold("test", "somebody holds it"))
                        : Optional.empty());
    }
}
