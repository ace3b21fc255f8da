package org.driftline.commander.progress;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.eta.Estimate;
import org.driftline.commander.eta.Estimator;
import org.driftline.commander.eta.Situation;
import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.trip.Trip;

/** Where a unit on a trip is, and what to expect of it. */
@ApplicationScoped
public class Whereabouts {
    private final ProgressStore store;
    private final Estimator estimator;

    @Inject
    Whereabouts(ProgressStore store, Estimator estimator) {
        this.store = store;
        this.estimator = estimator;
    }

    /** How far a trip is. */
    public Uni<ProgressView> of(Mutiny.StatelessSession session, Trip trip, Instant now) {
        return store.find(session, trip.id()).map(kept -> view(trip, kept, now));
    }

    /** What the track of a trip comes to. */
    public Uni<TrackProgress> counted(Mutiny.StatelessSession session, Trip trip) {
        return store.find(session, trip.id()).map(KeptProgress::progress);
    }

    /** How far a trip is, by what is kept of its track. */
    public ProgressView view(Trip trip, KeptProgress kept, Instant now) {
        return ProgressView.of(trip, kept, estimate(trip, kept, now));
    }

    /** What to expect; null when the unit is not out, or was not seen yet. */
    public @Nullable Estimate estimate(Trip trip, KeptProgress kept, Instant now) {
        TrackPoint last = kept.progress().last();
        if (last == null) {
            return null;
        }
        int passed = kept.progress().passed().size();
        Situation situation = new Situation(trip, last.place(), last.time(), passed, kept.madeGoodKn());
        return estimator.estimate(situation, now).orElse(null);
    }
}
