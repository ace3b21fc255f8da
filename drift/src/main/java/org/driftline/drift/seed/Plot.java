package org.driftline.drift.seed;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.PolygonFill;
import org.driftline.drift.release.PolygonRelease;
import org.driftline.drift.release.Release;

/**
 * A release, prepared for placing its particles.
 *
 * @param first the first of its particles among all
 * @param fill of a polygon only
 * @param path of a line only
 */
record Plot(
        Release release,
        int first,
        @Nullable PolygonFill fill,
        @Nullable GeodesicPath path) {

    static Plot of(Release release, int first) {
        return new Plot(
                release,
                first,
                release instanceof PolygonRelease polygon ? PolygonFill.of(polygon.rings()) : null,
                release instanceof LineRelease line ? new GeodesicPath(line.path()) : null);
    }

    /**
     * Where a particle starts.
     *
     * @param share how far it is from the first of the release to the last, 0 to 1
     */
    LonLat place(Draws draws, int particle, double share) {
        if (fill != null) {
            return fill.place(draws.random(), particle);
        }
        int i = particle - first;
        if (path != null) {
            LineRelease line = (LineRelease) release;
            double radius = line.fromRadius() + share * (line.toRadius() - line.fromRadius());
            return draws.around(path.at((i + 1.0) / (line.number() + 1)), radius, line.radiusType(), particle);
        }
        if (release instanceof PointsRelease points) {
            return draws.around(points.pointOf(i), points.radius(), points.radiusType(), particle);
        }
        PointRelease point = (PointRelease) release;
        return draws.around(point.centre(), point.radius(), point.radiusType(), particle);
    }
}
