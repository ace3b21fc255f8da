package org.driftline.drift.shore;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.LandMask;

/**
 * The coast as OpenDrift 1.14 has it, for comparisons: only the end of a step is tested, and the place of the meeting is
 * the first land point of a raster over the rectangle between both ends of the step, row by row.
 */
final class ScanShore implements Shore {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private static final byte STRANDED = ParticleStatus.STRANDED.code();
    private static final byte SEEDED_ON_LAND = ParticleStatus.SEEDED_ON_LAND.code();

    private final CoastlineRule rule;
    private final LandMask land;
    private final Cloud cloud;
    /** Where each particle was one step ago, in single precision as there {@code [particle]}. */
    private final float[] previousLon;

    private final float[] previousLat;

    ScanShore(CoastlineRule rule, LandMask land, Cloud cloud) {
        this.rule = rule;
        this.land = land;
        this.cloud = cloud;
        previousLon = new float[cloud.size()];
        previousLat = new float[cloud.size()];
    }

    @Override
    public void atStepStart(int from, int to) {
        meetLand(from, to);
    }

    @Override
    public void beforeMove(int from, int to, Steps steps) {
        for (int i = from; i < to; i++) {
            previousLon[i] = (float) cloud.lon()[i];
            previousLat[i] = (float) cloud.lat()[i];
        }
    }

    @Override
    public void afterMove(int from, int to, Steps steps) {
        // Looked at when the next step begins.
    }

    @Override
    public void atEnd(int from, int to) {
        meetLand(from, to);
    }

    private void meetLand(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE && land.isLand(cloud.lon()[i], cloud.lat()[i])) {
                meet(i);
            }
        }
    }

    private void meet(int i) {
        boolean stranding = rule.action() == CoastlineAction.STRANDING;
        if (cloud.age()[i] == 0) {
            cloud.status()[i] = stranding ? STRANDED : SEEDED_ON_LAND;
            return;
        }
        if (stranding) {
            cloud.status()[i] = STRANDED;
        }
        if (!Double.isNaN(rule.precision())) {
            scan(i, stranding);
        } else if (!stranding) {
            place(i, previousLon[i], previousLat[i]);
        }
    }

    private void scan(int i, boolean stranding) {
        double lon0 = previousLon[i];
        double lat0 = previousLat[i];
        double lon1 = cloud.lon()[i];
        double lat1 = cloud.lat()[i];
        int cols = points(lon0, lon1);
        int rows = points(lat0, lat1);
        double lonBefore = lon0;
        double latBefore = lat0;
        for (int p = 0; p < rows * cols; p++) {
            double lat = between(lat0, lat1, p / cols, rows);
            double lon = between(lon0, lon1, p % cols, cols);
            if (land.isLand(lon, lat)) {
                place(i, stranding ? lon : lonBefore, stranding ? lat : latBefore);
                return;
            }
            lonBefore = lon;
            latBefore = lat;
        }
        if (!stranding) {
            place(i, lon0, lat0);
        }
    }

    private int points(double start, double end) {
        double way = Math.abs(end - start);
        return way > rule.precision() ? (int) Math.floor(way / rule.precision()) : 1;
    }

    private static double between(double start, double end, int index, int count) {
        return count == 1 ? start : start + index * (end - start) / (count - 1);
    }

    private void place(int i, double lon, double lat) {
        cloud.lon()[i] = lon;
        cloud.lat()[i] = lat;
    }
}
