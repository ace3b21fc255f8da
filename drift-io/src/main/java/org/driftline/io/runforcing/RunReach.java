package org.driftline.io.runforcing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.field.Coverage;
import org.driftline.drift.geo.Area;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.PolygonRelease;
import org.driftline.drift.release.Release;
import org.driftline.drift.run.RunSpec;

/**
 * When a run asks for forcing, where it starts, and how far it may come.
 *
 * @param from first instant
 * @param to last instant
 * @param starts places of release
 * @param farthest how far a particle may drift, as a guess that is rather too large (m)
 */
record RunReach(Instant from, Instant to, List<LonLat> starts, double farthest) {
    private static final double FAST_DRIFT = 1.5; // m/s

    static RunReach of(RunSpec run) {
        Instant from = run.start().isBefore(run.end()) ? run.start() : run.end();
        Instant to = run.start().isBefore(run.end()) ? run.end() : run.start();
        List<LonLat> starts = new ArrayList<>();
        run.releases().forEach(release -> addStarts(release, starts));
        return new RunReach(from, to, starts, FAST_DRIFT * (to.getEpochSecond() - from.getEpochSecond()));
    }

    private static void addStarts(Release release, List<LonLat> starts) {
        if (release instanceof PointRelease point) {
            starts.add(point.centre());
        } else if (release instanceof LineRelease line) {
            starts.addAll(line.path());
        } else if (release instanceof PointsRelease points) {
            starts.addAll(points.points());
        } else if (release instanceof PolygonRelease polygon) {
            polygon.rings().forEach(starts::addAll);
        } else if (release instanceof ExplicitRelease explicit) {
            explicit.particles().stream().map(ExplicitParticle::position).forEach(starts::add);
        }
    }

    /** Whether a source has numbers for any part of the run. */
    boolean mayUse(Coverage coverage) {
        boolean inTime = coverage.end() >= seconds(from) && coverage.start() <= seconds(to);
        return inTime && starts.stream().anyMatch(start -> isNear(coverage.area(), start));
    }

    /** Whether a source is enough by itself: for the whole time, and as far as a particle may come. */
    boolean isCoveredBy(Coverage coverage) {
        return coverage.covers(from, to) && starts.stream().allMatch(start -> isWellInside(coverage.area(), start));
    }

    private boolean isNear(Area area, LonLat start) {
        return area.grownBy(farthest).contains(start.lon(), start.lat());
    }

    private boolean isWellInside(Area area, LonLat start) {
        return area.contains(new Area(start.lon(), start.lon(), start.lat(), start.lat()).grownBy(farthest));
    }

    static double seconds(Instant instant) {
        return instant.getEpochSecond() + instant.getNano() * 1e-9;
    }
}
