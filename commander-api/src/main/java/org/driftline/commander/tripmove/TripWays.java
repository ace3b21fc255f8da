package org.driftline.commander.tripmove;

import java.util.ArrayList;
import java.util.List;

import org.driftline.commander.trip.Move;
import org.driftline.commander.trip.Trip;
import org.driftline.commander.trip.TripStatus;

/** Steps that one call takes at once, so that every trip has been everywhere its followers expect it to be. */
final class TripWays {
    private TripWays() {}

    /** Leaving: a unit that was not told before is told by that. */
    static List<Move> start(Trip trip, Move start) {
        return trip.status() == TripStatus.PLANNED ? through(TripStatus.ASSIGNED, start) : List.of(start);
    }

    /** The end: a unit that is said to be done while it is out turned back before. */
    static List<Move> complete(Trip trip, Move completion) {
        boolean out = trip.status().isUnderWay() && trip.status() != TripStatus.RETURNING;
        return out ? through(TripStatus.RETURNING, completion) : List.of(completion);
    }

    private static List<Move> through(TripStatus between, Move move) {
        List<Move> moves = new ArrayList<>();
        moves.add(new Move(between, move.at(), null));
        moves.add(move);
        return moves;
    }
}
