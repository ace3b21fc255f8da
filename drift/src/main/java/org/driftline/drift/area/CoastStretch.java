package org.driftline.drift.area;

import java.util.List;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/**
 * A stretch of coast with stranded particles, without a gap of more than some two nautical miles.
 *
 * @param share of all particles of the run that lie there (fraction)
 * @param places mean positions of those that lie within the same square nautical mile; the two places that are farthest
 *     from each other are the first and the last
 */
public record CoastStretch(double share, List<LonLat> places) {

    public CoastStretch {
        places = List.copyOf(places);
    }

    /** One end. */
    public LonLat from() {
        return places.get(0);
    }

    /** The other end. */
    public LonLat to() {
        return places.get(places.size() - 1);
    }

    /** From end to end as the crow flies (m). */
    public double length() {
        return Geodesic.distance(from(), to());
    }
}
