package org.driftline.drift.area;

import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.density.LocalPlane;
import org.driftline.drift.density.Ring;
import org.driftline.drift.geo.LonLat;

/** Makes regions on the Earth from rings on a plane. */
final class Regions {
    private Regions() {}

    static SearchRegion of(double share, List<Ring> rings, LocalPlane plane) {
        double area = rings.stream().mapToDouble(Ring::area).sum();
        int pieces = 0;
        List<SearchPolygon> polygons = new ArrayList<>();
        for (Ring outer : rings) {
            if (!outer.isHole()) {
                pieces++;
                List<List<LonLat>> holes = rings.stream()
                        .filter(ring -> ring.isHole() && smallestAround(ring, rings) == outer)
                        .map(ring -> ring.onEarth(plane))
                        .toList();
                polygons.addAll(Dateline.split(new SearchPolygon(outer.onEarth(plane), holes)));
            }
        }
        return new SearchRegion(share, area, pieces, polygons);
    }

    private static Ring smallestAround(Ring hole, List<Ring> rings) {
        Ring smallest = hole;
        for (Ring ring : rings) {
            boolean smaller = smallest.isHole() || ring.area() < smallest.area();
            if (!ring.isHole() && smaller && ring.contains(hole)) {
                smallest = ring;
            }
        }
        return smallest;
    }
}
