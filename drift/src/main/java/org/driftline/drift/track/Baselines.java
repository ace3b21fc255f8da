package org.driftline.drift.track;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;

/** What may be expected without any model. A model that is not better is worth nothing. */
public final class Baselines {

    private Baselines() {}

    /** It stays where it was at the start. */
    public static Track stayPut(Track observed) {
        return goingOn(observed, 0, 0);
    }

    /**
     * It goes on as it last went.
     *
     * @param before where it was some time before the start
     * @param seconds how long before the start that was, above 0 (s)
     */
    public static Track persistence(Track observed, LonLat before, double seconds) {
        Geodesic.Way back = Geodesic.inverse(observed.place(0), before);
        return goingOn(observed, back.azimuth() + 180, back.distance() / seconds);
    }

    private static Track goingOn(Track observed, double azimuth, double speed) {
        double[] times = new double[observed.size()];
        double[] lon = new double[times.length];
        double[] lat = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = observed.time(i);
            LonLat place = Geodesic.direct(observed.place(0), azimuth, speed * (times[i] - times[0]));
            lon[i] = place.lon();
            lat[i] = place.lat();
        }
        return new Track(times, lon, lat);
    }
}
