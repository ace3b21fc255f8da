package org.driftline.commander.safety;

import java.util.Optional;
import java.util.UUID;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.identity.Caller;

/** Knows trips; implemented where trips are kept, which is further down the line. */
public interface TripSight {
    /** Where a trip that the caller may see belongs; empty if there is none. */
    Uni<Optional<SafetyReport.Place>> see(Mutiny.StatelessSession session, UUID trip, Caller caller);
}
