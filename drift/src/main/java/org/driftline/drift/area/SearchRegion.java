package org.driftline.drift.area;

import java.util.List;

/**
 * The smallest region that holds a share of the probability.
 *
 * @param share of the probability of the known positions (fraction)
 * @param area on the ellipsoid (m²)
 * @param pieces how many separate places it is made of
 * @param polygons together the region; a piece across the dateline is cut into several
 */
public record SearchRegion(double share, double area, int pieces, List<SearchPolygon> polygons) {
    private static final double SQUARE_NAUTICAL_MILE = 1852.0 * 1852.0;

    public SearchRegion {
        polygons = List.copyOf(polygons);
    }

    /** The area in square kilometres (km²). */
    public double areaInSquareKilometres() {
        return area / 1e6;
    }

    /** The area in square nautical miles (NM²). */
    public double areaInSquareNauticalMiles() {
        return area / SQUARE_NAUTICAL_MILE;
    }
}
