package org.driftline.drift.area;

import java.util.List;

import org.driftline.drift.geo.LonLat;

/**
 * A piece of a region that does not cross the dateline; its rings end where they start.
 *
 * @param outer its border, counter-clockwise seen from above
 * @param holes what is left out, clockwise
 */
public record SearchPolygon(List<LonLat> outer, List<List<LonLat>> holes) {
    public SearchPolygon {
        outer = List.copyOf(outer);
        holes = holes.stream().map(List::copyOf).toList();
    }
}
