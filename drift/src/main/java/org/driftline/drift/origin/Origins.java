package org.driftline.drift.origin;

import java.util.Arrays;

/** Places from which an object may have drifted to where it was found, each as probable as any other. */
public final class Origins {

    private final double[] lon;
    private final double[] lat;
    private final int tried;
    private final int rounds;

    Origins(double[] lon, double[] lat, int tried, int rounds) {
        this.lon = lon;
        this.lat = lat;
        this.tried = tried;
        this.rounds = rounds;
    }

    /** How many there are. */
    public int size() {
        return lon.length;
    }

    /** Longitudes {@code [origin]}, -180 to 180 (degrees east). */
    public double[] lon() {
        return Arrays.copyOf(lon, lon.length);
    }

    /** Latitudes {@code [origin]} (degrees north). */
    public double[] lat() {
        return Arrays.copyOf(lat, lat.length);
    }

    /** The share of the tried objects for which an origin was found; low when land or a lack of data is in between (fraction). */
    public double foundShare() {
        return (double) lon.length / tried;
    }

    /** How often all were drifted forward. */
    public int rounds() {
        return rounds;
    }
}
