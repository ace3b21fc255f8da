package org.driftline.drift.shore;

import org.driftline.drift.cloud.Cloud;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.LandMask;

/** The exact rule: a particle meets the coast where the path of its step first crosses the shoreline. */
final class PathShore implements Shore {

    private static final byte ACTIVE = ParticleStatus.ACTIVE.code();
    private static final byte STRANDED = ParticleStatus.STRANDED.code();
    private static final byte SEEDED_ON_LAND = ParticleStatus.SEEDED_ON_LAND.code();

    private final CoastlineAction action;
    private final LandMask land;
    private final Cloud cloud;
    private final double stepSeconds;

    PathShore(CoastlineAction action, LandMask land, Cloud cloud, double stepSeconds) {
        this.action = action;
        this.land = land;
        this.cloud = cloud;
        this.stepSeconds = stepSeconds;
    }

    /** Newly released particles must be at sea; the others have been looked at on their way. */
    @Override
    public void atStepStart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE && cloud.age()[i] == 0 && land.isLand(cloud.lon()[i], cloud.lat()[i])) {
                cloud.status()[i] = SEEDED_ON_LAND;
            }
        }
    }

    @Override
    public void beforeMove(int from, int to, Steps steps) {
        steps.remember(cloud, from, to);
    }

    @Override
    public void afterMove(int from, int to, Steps steps) {
        if (land.isOpenSea(steps.boxWith(cloud, from, to))) {
            return;
        }
        double[] lon = cloud.lon();
        double[] lat = cloud.lat();
        for (int i = from; i < to; i++) {
            if (cloud.status()[i] == ACTIVE) {
                double lon0 = steps.lon(i - from);
                double lat0 = steps.lat(i - from);
                double share = land.firstLandfall(lon0, lat0, lon[i], lat[i]);
                if (!Double.isNaN(share)) {
                    meet(i, share, lon0, lat0);
                }
            }
        }
    }

    @Override
    public void atEnd(int from, int to) {
        // Every move has been looked at already.
    }

    private void meet(int i, double share, double lon0, double lat0) {
        if (action == CoastlineAction.PREVIOUS) {
            cloud.lon()[i] = lon0;
            cloud.lat()[i] = lat0;
            return;
        }
        double eastward = cloud.lon()[i] - lon0;
        eastward -= 360 * Math.rint(eastward / 360);
        double lon = lon0 + share * eastward;
        cloud.lon()[i] = lon >= 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
        cloud.lat()[i] = lat0 + share * (cloud.lat()[i] - lat0);
        cloud.age()[i] -= (1 - share) * stepSeconds;
        cloud.status()[i] = STRANDED;
    }
}
