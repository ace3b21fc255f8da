package org.driftline.drift.coast;

import org.driftline.drift.geo.Area;

/** Where land is. Safe for many threads. */
public interface LandMask {

    /**
     * Whether a place is on land.
     *
     * @param lon longitude (degrees east)
     * @param lat latitude (degrees north)
     */
    boolean isLand(double lon, double lat);

    /**
     * How much of the way lies before the first meeting with land.
     *
     * @param lon0 start longitude (degrees east)
     * @param lat0 start latitude (degrees north)
     * @param lon1 end longitude (degrees east)
     * @param lat1 end latitude (degrees north)
     * @return 0 if the start is on land, NaN if the way is free (fraction)
     */
    double firstLandfall(double lon0, double lat0, double lon1, double lat1);

    /** Whether there is surely no land in a box; false says nothing. */
    boolean isOpenSea(Area area);

    /** Which coastline this is, for the result. */
    String name();

    /** How fine it is, in words, for the result. */
    String resolution();
}
