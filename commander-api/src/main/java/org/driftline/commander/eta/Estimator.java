package org.driftline.commander.eta;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.eta.Arrival.Speed;
import org.driftline.commander.route.Line;
import org.driftline.commander.route.Route;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripStatus;
import org.driftline.commander.unit.UnitProfile;
import org.driftline.drift.geo.LonLat;

/**
 * Estimates arrivals, along geodesics. Ahead a unit goes as fast as it lately did; one that hardly moves, or that nobody
 * knows enough of, at the speed in the register. On the way back the same; but as long as it has not turned back, what it
 * makes good outward with wind, stream and search pattern says nothing about the way home, which is then reckoned at
 * cruising speed.
 */
@ApplicationScoped
public class Estimator {
    /** Below it a unit waits or drifts, and its speed says nothing about its way (kn). */
    private static final double HARDLY_MOVING = 1;

    private static final double SECONDS_PER_HOUR = 3600;

    private final EtaConfig config;

    @Inject
    Estimator(EtaConfig config) {
        this.config = config;
    }

    /** What to expect now; empty when the unit is not out. */
    public Optional<Estimate> estimate(Situation situation, Instant now) {
        Trip trip = situation.trip();
        Instant departed = trip.timeline().departedAt();
        if (!trip.status().isUnderWay() || departed == null) {
            return Optional.empty();
        }
        Speed speed = ahead(situation);
        Arrival home = home(situation, speed);
        Instant exhausted = departed.plusSeconds(Math.round(trip.plan().unit().enduranceH() * SECONDS_PER_HOUR));
        Instant turnBackBy = home == null || trip.status() == TripStatus.RETURNING
                ? null
                : exhausted.minus(config.reserve()).minusSeconds(home.timeS());
        return Optional.of(new Estimate(
                situation.at(),
                next(situation, speed),
                planned(situation, speed),
                home,
                Duration.between(now, exhausted).toSeconds(),
                turnBackBy,
                turnBackBy != null && now.isAfter(turnBackBy)));
    }

    private static @Nullable NextWaypoint next(Situation situation, Speed speed) {
        Route route = rest(situation);
        if (route == null) {
            return null;
        }
        int index = situation.waypointsPassed();
        double metres = Line.distance(situation.place(), route.place(index));
        return new NextWaypoint(
                index + 1, route.waypoints().get(index).name(), Arrival.after(metres, speed, situation.at()));
    }

    private static @Nullable Arrival planned(Situation situation, Speed speed) {
        LonLat base = situation.trip().plan().start();
        if (base == null) {
            return null;
        }
        Route route = rest(situation);
        int index = situation.waypointsPassed();
        double metres = route == null
                ? Line.distance(situation.place(), base)
                : Line.distance(situation.place(), route.place(index))
                        + route.lengthFrom(index)
                        + Line.distance(route.end(), base);
        return Arrival.after(metres, speed, situation.at());
    }

    private static @Nullable Arrival home(Situation situation, Speed ahead) {
        Trip trip = situation.trip();
        LonLat base = trip.plan().start();
        if (base == null) {
            return null;
        }
        boolean turned = trip.status() == TripStatus.RETURNING;
        Speed speed = turned ? ahead : new Speed(trip.plan().unit().cruiseKn(), SpeedSource.CRUISE);
        return Arrival.after(Line.distance(situation.place(), base), speed, situation.at());
    }

    /** The route, if any of it is still to be gone. */
    private static @Nullable Route rest(Situation situation) {
        Route route = situation.trip().plan().route();
        boolean turned = situation.trip().status() == TripStatus.RETURNING;
        return route == null || turned || situation.waypointsPassed() >= route.size() ? null : route;
    }

    private static Speed ahead(Situation situation) {
        Double madeGood = situation.madeGoodKn();
        UnitProfile unit = situation.trip().plan().unit();
        if (madeGood != null && madeGood >= HARDLY_MOVING) {
            return new Speed(madeGood, SpeedSource.MADE_GOOD);
        }
        Double search = situation.trip().status() == TripStatus.SEARCHING ? unit.searchKn() : null;
        return search == null ? new Speed(unit.cruiseKn(), SpeedSource.CRUISE) : new Speed(search, SpeedSource.SEARCH);
    }
}
