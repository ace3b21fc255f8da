package org.driftline.drift.coast;

import org.driftline.drift.geo.Area;

/** An Earth without land. */
public record NoLand() implements LandMask {

    @Override
    public boolean isLand(double lon, double lat) {
        return false;
    }

    @Override
    public double firstLandfall(double lon0, double lat0, double lon1, double lat1) {
        return Double.NaN;
    }

    @Override
    public boolean isOpenSea(Area area) {
        return true;
    }

    @Override
    public String name() {
        return "none";
    }

    @Override
    public String resolution() {
        return "no land anywhere";
    }
}
