package org.driftline.commander.tripstats;

/**
 * Several trips together.
 *
 * @param trips how many
 * @param underWayS from departure to the end (s)
 * @param onSceneS on scene, searching or not (s)
 * @param searchingS searching (s)
 * @param distanceM over the ground (m)
 * @param toSceneS from departure to arrival on scene (s), of those that arrived
 * @param arrivals how many arrived
 */
record Sums(
        long trips,
        double underWayS,
        double onSceneS,
        double searchingS,
        double distanceM,
        double toSceneS,
        long arrivals) {
    static final Sums NONE = new Sums(0, 0, 0, 0, 0, 0, 0);

    Sums and(Sums other) {
        return new Sums(
                trips + other.trips,
                underWayS + other.underWayS,
                onSceneS + other.onSceneS,
                searchingS + other.searchingS,
                distanceM + other.distanceM,
                toSceneS + other.toSceneS,
                arrivals + other.arrivals);
    }
}
