package org.driftline.drift.seed;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/** A way along geodesics from place to place. */
final class GeodesicPath {

    private final List<LonLat> places;
    private final List<Geodesic.Way> legs = new ArrayList<>();
    private double length;

    GeodesicPath(List<LonLat> places) {
        this.places = places;
        for (int i = 1; i < places.size(); i++) {
            Geodesic.Way leg = Geodesic.inverse(places.get(i - 1), places.get(i));
            legs.add(leg);
            length += leg.distance();
        }
    }

    /** The place that a share of the whole length leads to. */
    LonLat at(double share) {
        double left = share * length;
        int leg = 0;
        while (leg < legs.size() - 1 && left > legs.get(leg).distance()) {
            left -= legs.get(leg).distance();
            leg++;
        }
        return Geodesic.direct(places.get(leg), legs.get(leg).azimuth(), left);
    }
}
