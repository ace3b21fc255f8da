package org.driftline.commander.status;

import java.time.Instant;
import java.util.List;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.history.MissionChange;
import org.driftline.commander.verdict.VerifiedStatus;

/** What applies verified statuses to their missions. */
public interface StatusProjection {
    /** What follows from a status; nothing is read or written. */
    MissionChange decide(VerifiedStatus status, Instant now);

    /** Writes what follows from statuses, in this order, in the session's transaction, which holds their missions locked. */
    Uni<Void> write(Mutiny.StatelessSession session, List<Applied> statuses);

    /**
     * A status that is being applied.
     *
     * @param status what was said
     * @param change what follows from it
     */
    record Applied(VerifiedStatus status, MissionChange change) {
        /** The same, told in a span; null for none. */
        Applied in(@Nullable String trace) {
            return new Applied(status, change.in(trace));
        }
    }
}
