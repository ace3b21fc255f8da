package org.driftline.commander.status;

import java.time.Instant;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.mission.MissionChange;

/** What applies a verified status to its mission. */
public interface StatusProjection {
    /** Writes all that follows from it, in the session's transaction, and says what that was. */
    Uni<MissionChange> apply(Mutiny.StatelessSession session, VerifiedStatus status, Instant now);
}
