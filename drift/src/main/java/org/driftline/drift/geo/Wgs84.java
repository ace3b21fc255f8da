package org.driftline.drift.geo;

/** The WGS84 ellipsoid. */
public final class Wgs84 {

    /** Equatorial radius (m). */
    public static final double A = 6_378_137.0;

    /** Flattening (1). */
    public static final double F = 1 / 298.257223563;

    /** Polar radius (m). */
    public static final double B = A * (1 - F);

    /** First eccentricity squared (1). */
    public static final double E2 = F * (2 - F);

    private Wgs84() {}
}
