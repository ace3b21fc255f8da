package org.driftline.commander.dispatch;

import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.mission.Hold;
import org.driftline.commander.mission.Mission;

/**
 * Something that may keep a mission in CREATED; every bean of this type is asked before an order goes out.
 *
 * <p>It is asked in the transaction that would dispatch the mission, with the mission's row locked or not yet written. So
 * whoever makes a hold must lock that row too, or the mission may slip out meanwhile. When the reason is gone, call
 * {@link MissionDispatch#release}.
 */
public interface DispatchGuard {
    /** What holds this mission now, or empty. */
    Uni<Optional<Hold>> hold(Mutiny.StatelessSession session, Mission mission);

    /** Whether this could hold a mission that nobody knew before and that waits for no other; if not, it is not asked. */
    default boolean holdsNewOnes() {
        return true;
    }
}
