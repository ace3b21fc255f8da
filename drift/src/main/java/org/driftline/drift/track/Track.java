package org.driftline.drift.track;

import java.util.Arrays;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/** Where something was, from its first to its last position; straight ways in between. */
public final class Track {
    private final double[] times; // [position], rising (s since 1970-01-01T00Z)
    private final LonLat[] places; // [position]

    /**
     * A track.
     *
     * @param times rising {@code [position]} (s since 1970-01-01T00Z)
     * @param lon longitudes {@code [position]} (degrees east)
     * @param lat latitudes {@code [position]} (degrees north)
     * @throws IllegalArgumentException if there is no position, the arrays differ in length, or the times do not rise
     */
    public Track(double[] times, double[] lon, double[] lat) {
        if (times.length == 0 || lon.length != times.length || lat.length != times.length) {
            throw new IllegalArgumentException("a track needs as many times as positions, and one at least");
        }
        for (int i = 1; i < times.length; i++) {
            if (!(times[i] > times[i - 1])) {
                throw new IllegalArgumentException("the times of a track must rise");
            }
        }
        this.times = times.clone();
        this.places = new LonLat[times.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = new LonLat(lon[i], lat[i]);
        }
    }

    /** How many positions. */
    public int size() {
        return times.length;
    }

    /** The time of a position (s since 1970-01-01T00Z). */
    public double time(int index) {
        return times[index];
    }

    /** A position. */
    public LonLat place(int index) {
        return places[index];
    }

    /** The time of the first position (s since 1970-01-01T00Z). */
    public double start() {
        return times[0];
    }

    /** The time of the last position (s since 1970-01-01T00Z). */
    public double end() {
        return times[times.length - 1];
    }

    /**
     * Index of the last position at or before a time; -1 before the first.
     *
     * @param time to look for (s since 1970-01-01T00Z)
     */
    public int indexAt(double time) {
        int found = Arrays.binarySearch(times, time);
        return found >= 0 ? found : -found - 2;
    }

    /**
     * Where it was at a time.
     *
     * @param time to look for (s since 1970-01-01T00Z)
     * @throws IllegalArgumentException if that is before the first or after the last position
     */
    public LonLat at(double time) {
        if (!(time >= start() && time <= end())) {
            throw new IllegalArgumentException("the track does not cover that time");
        }
        int before = indexAt(time);
        if (times[before] == time) {
            return places[before];
        }
        double share = (time - times[before]) / (times[before + 1] - times[before]);
        Geodesic.Way way = Geodesic.inverse(places[before], places[before + 1]);
        return Geodesic.direct(places[before], way.azimuth(), share * way.distance());
    }

    /**
     * The same track at other times, all within it.
     *
     * @param at rising {@code [position]} (s since 1970-01-01T00Z)
     */
    public Track sampled(double[] at) {
        double[] lon = new double[at.length];
        double[] lat = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            LonLat place = at(at[i]);
            lon[i] = place.lon();
            lat[i] = place.lat();
        }
        return new Track(at, lon, lat);
    }

    /**
     * The longest time without a position from one time to another, both within the track (s).
     *
     * @param from the first of them (s since 1970-01-01T00Z)
     * @param to the second of them (s since 1970-01-01T00Z)
     */
    public double longestGap(double from, double to) {
        double longest = 0;
        for (int i = Math.max(0, indexAt(from)); i + 1 < times.length && times[i] < to; i++) {
            longest = Math.max(longest, times[i + 1] - times[i]);
        }
        return longest;
    }
}
