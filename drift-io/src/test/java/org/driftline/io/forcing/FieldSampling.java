package org.driftline.io.forcing;

import java.time.Instant;

import org.driftline.drift.field.VectorField;
import org.driftline.drift.geo.Area;

/** One vector of a field. */
final class FieldSampling {

    private FieldSampling() {}

    static float[] at(VectorField field, Instant time, double lon, double lat) {
        double west = lon - 360 * Math.floor((lon + 180) / 360);
        float[] u = new float[1];
        float[] v = new float[1];
        field.at(time.getEpochSecond(), new Area(west, west, lat, lat))
                .sample(new double[] {west}, new double[] {lat}, 0, 1, u, v);
        return new float[] {u[0], v[0]};
    }
}
