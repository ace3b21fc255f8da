package org.driftline.commander.track;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.database.Database;
import org.driftline.commander.eta.Estimate;
import org.driftline.commander.journal.EventJournal;
import org.driftline.commander.position.Plausibility;
import org.driftline.commander.position.PointStore;
import org.driftline.commander.position.PostedPoints;
import org.driftline.commander.position.TrackConfig;
import org.driftline.commander.position.TrackPoint;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.progress.KeptProgress;
import org.driftline.commander.progress.ProgressStore;
import org.driftline.commander.progress.ProgressView;
import org.driftline.commander.progress.Told;
import org.driftline.commander.progress.TrackKeeper;
import org.driftline.commander.progress.Whereabouts;
import org.driftline.commander.trip.Asked;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripGate;
import org.driftline.commander.trip.TripJournal;
import org.driftline.events.Envelope;

/** Takes positions in: what is new is stored, counted and told, in one transaction. */
@ApplicationScoped
class TrackService {
    /** A week of one every three seconds. */
    private static final long MOST_POSITIONS = 200_000;

    private final TripGate gate;
    private final PointStore points;
    private final ProgressStore progress;
    private final TrackKeeper keeper;
    private final Whereabouts whereabouts;
    private final TripJournal journal;
    private final EventJournal events;
    private final Database database;
    private final Plausibility plausibility;
    private final TrackNews news;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TrackService(
            TripGate gate,
            PointStore points,
            ProgressStore progress,
            TrackKeeper keeper,
            Whereabouts whereabouts,
            TripJournal journal,
            EventJournal events,
            Database database,
            TrackConfig config) {
        this.gate = gate;
        this.points = points;
        this.progress = progress;
        this.keeper = keeper;
        this.whereabouts = whereabouts;
        this.journal = journal;
        this.events = events;
        this.database = database;
        this.plausibility = new Plausibility(config.clockSkew(), config.fastestKn());
        this.news = new TrackNews(config.toldEvery(), config.etaChange());
    }

    /** Adds positions to the track of a trip that the caller may steer. */
    Uni<TrackReceipt> add(UUID tripId, PostedPoints posted, Asked asked) {
        return database.inTransaction(session -> gate.toChange(session, tripId, asked.caller())
                        .invoke(TrackService::mustHaveBegun)
                        .chain(trip -> add(session, trip, posted, asked)))
                .invoke(done -> events.committed(done.trip().subject()))
                .map(Added::receipt);
    }

    private Uni<Added> add(Mutiny.StatelessSession session, Trip trip, PostedPoints posted, Asked asked) {
        Instant now = clock.instant();
        return points.around(session, trip.id(), span(posted))
                .map(track -> plausibility.fresh(posted, byTime(track), now))
                .call(fresh -> points.insert(session, trip.id(), fresh.values(), now))
                .chain(fresh -> progress.find(session, trip.id())
                        .invoke(before -> mustFit(before, fresh.size()))
                        .chain(before -> keeper.count(session, trip, before, fresh)
                                .chain(after -> tell(session, new Step(trip, before, after, now), asked)))
                        .map(kept ->
                                new Added(trip, receipt(posted, fresh.size(), whereabouts.view(trip, kept, now)))));
    }

    /** Tells what is worth it, and keeps what was told. */
    private Uni<KeptProgress> tell(Mutiny.StatelessSession session, Step step, Asked asked) {
        TrackEvents words = new TrackEvents(step.trip(), asked.correlationId());
        List<Envelope> told = new ArrayList<>();
        Told now = step.after().told();
        TrackPoint last = step.after().progress().last();
        if (last != null && step.wentOn() && news.tellsPosition(now, step.at())) {
            told.add(words.position(step.after(), step.at()));
            now = now.position(step.at());
        }
        Estimate estimate = whereabouts.estimate(step.trip(), step.after(), step.at());
        if (estimate != null && news.tellsArrivals(now, estimate, step.at())) {
            told.add(words.arrivals(estimate, step.at()));
            now = TrackNews.withArrivals(now, estimate, step.at());
        }
        KeptProgress kept =
                new KeptProgress(step.after().progress(), step.after().madeGoodKn(), now);
        return progress.keep(session, step.trip().id(), kept)
                .chain(() -> journal.tell(session, new TripJournal.Change(step.trip(), asked.correlationId(), told)))
                .replaceWith(kept);
    }

    private static TrackReceipt receipt(PostedPoints posted, int accepted, ProgressView progress) {
        return new TrackReceipt(accepted, posted.points().size() - accepted, progress);
    }

    private static NavigableMap<Instant, TrackPoint> byTime(List<TrackPoint> track) {
        NavigableMap<Instant, TrackPoint> sorted = new TreeMap<>();
        track.forEach(point -> sorted.put(point.time(), point));
        return sorted;
    }

    private static PointStore.Span span(PostedPoints posted) {
        NavigableMap<Instant, TrackPoint> sorted = byTime(posted.points());
        return new PointStore.Span(sorted.firstKey(), sorted.lastKey());
    }

    private static void mustHaveBegun(Trip trip) {
        if (trip.timeline().assignedAt() == null) {
            throw new DomainError(
                    ErrorKind.CONFLICT,
                    "A trip that is " + trip.status().wire() + " and was never assigned has no track");
        }
    }

    private static void mustFit(KeptProgress kept, int more) {
        if (kept.progress().positions() + more > MOST_POSITIONS) {
            throw new DomainError(
                    ErrorKind.CONFLICT, "A track has at most " + MOST_POSITIONS + " positions; begin another trip");
        }
    }

    /**
     * A track before and after positions came in.
     *
     * @param trip whose
     * @param before them
     * @param after them
     * @param at when they came
     */
    private record Step(Trip trip, KeptProgress before, KeptProgress after, Instant at) {
        boolean wentOn() {
            @Nullable TrackPoint from = before.progress().last();
            TrackPoint to = after.progress().last();
            return to != null && (from == null || from.time().isBefore(to.time()));
        }
    }

    private record Added(Trip trip, TrackReceipt receipt) {}
}
