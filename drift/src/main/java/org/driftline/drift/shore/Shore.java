package org.driftline.drift.shore;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.CoastlineRule;
import org.driftline.drift.coast.CoastlineRule.Contact;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.geo.Area;

/** What happens to a block of particles at the coast. */
public sealed interface Shore permits Shore.Open, PathShore, ScanShore {

    /** At the start of a step, after release and environment, before the record. */
    void atStepStart(int from, int to);

    /** Just before the move. */
    void beforeMove(int from, int to, Steps steps);

    /** After the move. */
    void afterMove(int from, int to, Steps steps);

    /** After the last move of the run. */
    void atEnd(int from, int to);

    /**
     * The rule of a run.
     *
     * @param stepSeconds one move, negative in a backward run (s)
     */
    static Shore of(CoastlineRule rule, LandMask land, Cloud cloud, double stepSeconds) {
        if (rule.action() == CoastlineAction.NONE || land instanceof NoLand) {
            return new Open();
        }
        return rule.contact() == Contact.PATH
                ? new PathShore(rule.action(), land, cloud, stepSeconds)
                : new ScanShore(rule, land, cloud);
    }

    /** No coast, or none that matters. */
    record Open() implements Shore {

        @Override
        public void atStepStart(int from, int to) {}

        @Override
        public void beforeMove(int from, int to, Steps steps) {}

        @Override
        public void afterMove(int from, int to, Steps steps) {}

        @Override
        public void atEnd(int from, int to) {}
    }

    /** Where the particles of a block were before the move; one per thread. */
    final class Steps {

        private final double[] lon = new double[Cloud.BLOCK];
        private final double[] lat = new double[Cloud.BLOCK];

        void remember(Cloud cloud, int from, int to) {
            System.arraycopy(cloud.lon(), from, lon, 0, to - from);
            System.arraycopy(cloud.lat(), from, lat, 0, to - from);
        }

        /** Around where the block was and where it is now. */
        Area boxWith(Cloud cloud, int from, int to) {
            double west = 180;
            double east = -180;
            double south = 90;
            double north = -90;
            for (int i = from; i < to; i++) {
                west = Math.min(west, Math.min(lon[i - from], cloud.lon()[i]));
                east = Math.max(east, Math.max(lon[i - from], cloud.lon()[i]));
                south = Math.min(south, Math.min(lat[i - from], cloud.lat()[i]));
                north = Math.max(north, Math.max(lat[i - from], cloud.lat()[i]));
            }
            return new Area(west, east, south, north);
        }

        double lon(int indexInBlock) {
            return lon[indexInBlock];
        }

        double lat(int indexInBlock) {
            return lat[indexInBlock];
        }
    }
}
