package org.driftline.drift.geo;

/** The WGS84 ellipsoid. */
final class Wgs84 {

    /** Equatorial radius (m). */
    static final double A = 6_378_137.0;

    /** Flattening. */
    static final double F = 1 / 298.257223563;

    /** Polar radius (m). */
    static final double B = A * (1 - F);

    /** First eccentricity squared. */
    static final double E2 = F * (2 - F);

    private Wgs84() {}
}
