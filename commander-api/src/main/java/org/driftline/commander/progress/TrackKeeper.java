package org.driftline.commander.progress;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import org.hibernate.reactive.mutiny.Mutiny;

import org.driftline.commander.database.Database;
import org.driftline.commander.eta.EtaConfig;
import org.driftline.commander.position.PointStore;
import org.driftline.commander.position.TrackConfig;
import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.route.Passing;
import org.driftline.commander.trip.Trip;

/** Keeps what tracks come to up to date: by what is new at their end, or else counted anew from the beginning. */
@ApplicationScoped
public class TrackKeeper {
    private static final int PAGE = 5000;
    /** More are not needed to tell a speed. */
    private static final int MOST_RECENT = 5000;

    private final PointStore points;
    private final ProgressStore progress;
    private final Passing passing;
    private final EtaConfig eta;

    @Inject
    TrackKeeper(PointStore points, ProgressStore progress, TrackConfig config, EtaConfig eta) {
        this.points = points;
        this.progress = progress;
        this.passing = new Passing(config.arrivalRadiusM(), config.corridorM());
        this.eta = eta;
    }

    /** Counts a track anew: its trip, which this transaction holds locked, has another route. */
    public Uni<Void> recount(Mutiny.StatelessSession session, Trip trip) {
        return progress.find(session, trip.id())
                .chain(kept -> kept.progress().positions() == 0
                        ? Uni.createFrom().voidItem()
                        : replay(session, trip)
                                .map(all -> new KeptProgress(all, kept.madeGoodKn(), kept.told()))
                                .chain(now -> progress.keep(session, trip.id(), now)));
    }

    /** What a track comes to with positions that are stored and not yet counted. */
    public Uni<KeptProgress> count(
            Mutiny.StatelessSession session, Trip trip, KeptProgress kept, NavigableMap<Instant, TrackPoint> fresh) {
        if (fresh.isEmpty()) {
            return Uni.createFrom().item(kept);
        }
        TrackPoint last = kept.progress().last();
        boolean atTheEnd = last == null || last.time().isBefore(fresh.firstKey());
        Uni<TrackProgress> counted = atTheEnd
                ? Uni.createFrom().item(() -> counted(kept.progress(), List.copyOf(fresh.values()), trip))
                : replay(session, trip);
        return counted.chain(now -> withSpeed(session, trip, kept, now));
    }

    private Uni<KeptProgress> withSpeed(
            Mutiny.StatelessSession session, Trip trip, KeptProgress kept, TrackProgress now) {
        TrackPoint last = Objects.requireNonNull(now.last());
        PointStore.Span recently = new PointStore.Span(last.time().minus(eta.madeGoodOver()), last.time());
        return points.within(session, trip.id(), recently, MOST_RECENT)
                .map(recent -> new KeptProgress(now, MadeGood.kn(recent), kept.told()));
    }

    private Uni<TrackProgress> replay(Mutiny.StatelessSession session, Trip trip) {
        return replay(session, trip, TrackProgress.NONE);
    }

    private Uni<TrackProgress> replay(Mutiny.StatelessSession session, Trip trip, TrackProgress soFar) {
        TrackPoint last = soFar.last();
        PointStore.Span rest = last == null
                ? PointStore.Span.ALL
                // what PostgreSQL keeps, and no shorter
                : new PointStore.Span(last.time().plusNanos(1000), PointStore.Span.ALL.to());
        return points.within(session, trip.id(), rest, PAGE)
                .chain(page -> countedApart(soFar, page, trip)
                        .chain(counted ->
                                page.size() < PAGE ? Uni.createFrom().item(counted) : replay(session, trip, counted)));
    }

    /** Thousands of geodesics, away from the threads that answer requests. */
    private Uni<TrackProgress> countedApart(TrackProgress soFar, List<TrackPoint> page, Trip trip) {
        return Uni.createFrom()
                .item(() -> counted(soFar, page, trip))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .emitOn(Database.here());
    }

    private TrackProgress counted(TrackProgress soFar, List<TrackPoint> inOrder, Trip trip) {
        TrackProgress counted = soFar;
        for (TrackPoint point : inOrder) {
            counted = counted.and(point, trip, passing);
        }
        return counted;
    }
}
