package org.driftline.commander.tripmove;

import java.util.Optional;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.trip.Trip;

/** Something that may hold units back. Every bean of this type is asked before a trip leaves. */
public interface DepartureGuard {
    /** Why this trip must not leave now, for the caller to read; empty when it may, as far as this guard is concerned. */
    Uni<Optional<String>> hold(Mutiny.StatelessSession session, Trip trip);
}
