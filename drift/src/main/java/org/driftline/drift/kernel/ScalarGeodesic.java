package org.driftline.drift.kernel;

import org.driftline.drift.geo.Wgs84;

import static org.driftline.drift.kernel.Series.A0;
import static org.driftline.drift.kernel.Series.A1;
import static org.driftline.drift.kernel.Series.A2;
import static org.driftline.drift.kernel.Series.C0;
import static org.driftline.drift.kernel.Series.C1;
import static org.driftline.drift.kernel.Series.C2;
import static org.driftline.drift.kernel.Series.C3;
import static org.driftline.drift.kernel.Series.C4;
import static org.driftline.drift.kernel.Series.C5;
import static org.driftline.drift.kernel.Series.C6;
import static org.driftline.drift.kernel.Series.N1;
import static org.driftline.drift.kernel.Series.N2;
import static org.driftline.drift.kernel.Series.N3;
import static org.driftline.drift.kernel.Series.N4;
import static org.driftline.drift.kernel.Series.ONE_MINUS_E2;
import static org.driftline.drift.kernel.Series.P1;
import static org.driftline.drift.kernel.Series.P2;
import static org.driftline.drift.kernel.Series.PER_A;
import static org.driftline.drift.kernel.Series.PER_POLE;
import static org.driftline.drift.kernel.Series.Q1;
import static org.driftline.drift.kernel.Series.Q2;
import static org.driftline.drift.kernel.Series.Q3;
import static org.driftline.drift.kernel.Series.S0;
import static org.driftline.drift.kernel.Series.S1;
import static org.driftline.drift.kernel.Series.S2;
import static org.driftline.drift.kernel.Series.S3;
import static org.driftline.drift.kernel.Series.S4;
import static org.driftline.drift.kernel.Series.S5;
import static org.driftline.drift.kernel.Series.S6;
import static org.driftline.drift.kernel.Series.TO_RADIANS;
import static org.driftline.drift.kernel.Series.W1;
import static org.driftline.drift.kernel.Series.W2;
import static org.driftline.drift.kernel.Series.W3;

/** The reference for {@link MovingPoints}. Loops are short and without branches, so that compilers do them well. */
final class ScalarGeodesic {

    private ScalarGeodesic() {}

    static void place(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double phi = points.lat[i] * TO_RADIANS;
            double q = phi * phi;
            points.sin[i] = phi * (S0 + q * (S1 + q * (S2 + q * (S3 + q * (S4 + q * (S5 + q * S6))))));
            points.cos[i] = C0 + q * (C1 + q * (C2 + q * (C3 + q * (C4 + q * (C5 + q * C6)))));
        }
    }

    /** Whether any point is for the geodesic. */
    static boolean anyOdd(MovingPoints points, int to) {
        for (int i = 0; i < to; i++) {
            if (MovingPoints.isOdd(points.eastward[i], points.northward[i], points.cos[i])) {
                return true;
            }
        }
        return false;
    }

    /** 1/N and 1/M, the curvatures of the ellipsoid to the east and to the north, and N. */
    static void curvatures(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double sin = points.sin[i];
            double s = Wgs84.E2 * (sin * sin);
            double w = 1 + s * (W1 + s * (W2 + s * W3));
            points.curveEast[i] = w * PER_A;
            points.curveNorth[i] = w * (1 - s) * PER_POLE;
            points.normal[i] = Wgs84.A * (1 + s * (N1 + s * (N2 + s * (N3 + s * N4))));
        }
    }

    /** How far along the tangent plane of the start, turned a little by the torsion, and how far down from it. */
    static void bends(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double east = points.eastward[i];
            double north = points.northward[i];
            double curveEast = points.curveEast[i];
            double curveNorth = points.curveNorth[i];
            double bendEast = east * curveEast;
            double bendNorth = north * curveNorth;
            // Curvature of the geodesic times way squared (Euler), and curvature squared times way squared.
            double bend = bendEast * east + bendNorth * north;
            double turn2 = bendEast * bendEast + bendNorth * bendNorth;
            double ahead = 1 - turn2 * (1 / 6.0);
            double twist = bendEast * north * (curveNorth - curveEast) * (1 / 6.0);
            points.y[i] = east * ahead + twist * north;
            points.toNorth[i] = north * ahead - twist * east;
            points.down[i] = bend * (0.5 - turn2 * (1 / 24.0));
        }
    }

    /** The ends in space, with the Earth's axis as z and each start's meridian as xz plane. */
    static void ends(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double sin = points.sin[i];
            double cos = points.cos[i];
            double normal = points.normal[i];
            double down = points.down[i];
            double toNorth = points.toNorth[i];
            points.x[i] = (normal - down) * cos - toNorth * sin;
            points.z[i] = (normal * ONE_MINUS_E2 - down) * sin + toNorth * cos;
        }
    }

    /** The new longitudes; x becomes the distance from the axis, so that z / x is the tangent of the latitude. */
    static void longitudes(MovingPoints points, int from, int to) {
        double[] lon = points.lon;
        for (int i = from; i < to; i++) {
            double x = points.x[i];
            double t = points.y[i] / x;
            double q = t * t;
            lon[i] += t * (A0 + q * (A1 + q * A2));
            points.x[i] = ONE_MINUS_E2 * x * (1 + q * (Q1 + q * (Q2 + q * Q3)));
        }
        for (int i = from; i < to; i++) {
            if (!(lon[i] >= -180 && lon[i] < 180)) {
                lon[i] += lon[i] < 0 ? 360 : -360;
            }
        }
    }

    /** The new latitudes, by the change from the old ones. */
    static void latitudes(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double sin = points.sin[i];
            double cos = points.cos[i];
            double x = points.x[i];
            double z = points.z[i];
            double t = (z * cos - x * sin) / (x * cos + z * sin);
            double q = t * t;
            points.lat[i] += t * (A0 + q * (A1 + q * A2));
            points.turn[i] = t;
        }
    }

    /** Sines and cosines of the new latitudes. */
    static void follow(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double sin = points.sin[i];
            double cos = points.cos[i];
            double t = points.turn[i];
            double q = t * t;
            double cosine = 1 + q * (P1 + q * P2);
            double sine = t * cosine;
            points.sin[i] = sin * cosine + cos * sine;
            points.cos[i] = cos * cosine - sin * sine;
        }
    }
}
