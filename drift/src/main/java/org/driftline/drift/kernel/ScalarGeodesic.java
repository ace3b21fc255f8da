package org.driftline.drift.kernel;

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
import static org.driftline.drift.kernel.Series.E0;
import static org.driftline.drift.kernel.Series.E1;
import static org.driftline.drift.kernel.Series.FLAT;
import static org.driftline.drift.kernel.Series.M0;
import static org.driftline.drift.kernel.Series.M1;
import static org.driftline.drift.kernel.Series.N0;
import static org.driftline.drift.kernel.Series.N1;
import static org.driftline.drift.kernel.Series.N2;
import static org.driftline.drift.kernel.Series.N3;
import static org.driftline.drift.kernel.Series.P1;
import static org.driftline.drift.kernel.Series.P2;
import static org.driftline.drift.kernel.Series.PER_ONE_MINUS_E2;
import static org.driftline.drift.kernel.Series.Q1;
import static org.driftline.drift.kernel.Series.Q2;
import static org.driftline.drift.kernel.Series.S0;
import static org.driftline.drift.kernel.Series.S1;
import static org.driftline.drift.kernel.Series.S2;
import static org.driftline.drift.kernel.Series.S3;
import static org.driftline.drift.kernel.Series.S4;
import static org.driftline.drift.kernel.Series.S5;
import static org.driftline.drift.kernel.Series.TO_RADIANS;

/** The reference for {@link MovingPoints}. Loops are short and without branches, so that compilers do them well. */
final class ScalarGeodesic {

    private ScalarGeodesic() {}

    static void place(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double phi = points.lat[i] * TO_RADIANS;
            double q = phi * phi;
            points.sin[i] = phi * (S0 + q * (S1 + q * (S2 + q * (S3 + q * (S4 + q * S5)))));
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

    /** How far along the tangent plane of the start, turned a little by the torsion, and how far down from it. */
    static void bends(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double east = points.eastward[i];
            double north = points.northward[i];
            double sin = points.sin[i];
            double sin2 = sin * sin;
            double curveEast = E0 + sin2 * E1;
            double curveNorth = M0 + sin2 * M1;
            double bendEast = east * curveEast;
            double bendNorth = north * curveNorth;
            // A quarter of: curvature squared times way squared. Half of: curvature of the geodesic (Euler) times that.
            double turn2 = bendEast * bendEast + bendNorth * bendNorth;
            points.down[i] = bendEast * east + bendNorth * north;
            double ahead = 1 - turn2 * (4 / 6.0);
            double twist = bendEast * north * (curveNorth - curveEast) * (4 / 6.0);
            points.y[i] = east * ahead + twist * north;
            points.toNorth[i] = north * ahead - twist * east;
        }
    }

    /** How much nearer to the axis the ends are, and x, with the Earth's axis as z and each start's meridian as xz plane. */
    static void ends(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double sin = points.sin[i];
            double cos = points.cos[i];
            double sin2 = sin * sin;
            double normal = N0 + sin2 * (N1 + sin2 * (N2 + sin2 * N3));
            double nearer = points.down[i] * cos + points.toNorth[i] * sin;
            points.normal[i] = normal;
            points.nearer[i] = nearer;
            points.x[i] = normal * cos - nearer;
        }
    }

    /** The new longitudes; x becomes what is between it and the distance from the axis. */
    static void longitudes(MovingPoints points, int from, int to) {
        double[] lon = points.lon;
        for (int i = from; i < to; i++) {
            double x = points.x[i];
            double t = points.y[i] / x;
            double q = t * t;
            lon[i] += t * (A0 + q * (A1 + q * A2));
            points.x[i] = x * (q * (Q1 + q * Q2));
        }
    }

    /** Longitudes from -180 to below 180. */
    static void wrap(MovingPoints points, int from, int to) {
        double[] lon = points.lon;
        for (int i = from; i < to; i++) {
            if (!(lon[i] >= -180 && lon[i] < 180)) {
                lon[i] += lon[i] < 0 ? 360 : -360;
            }
        }
    }

    /**
     * The new latitudes, by the change from the old ones: its tangent is (z cos - r sin) / (r cos + z sin) with r as the
     * distance from the axis times 1 - e², in which what cancels is left out.
     */
    static void latitudes(MovingPoints points, int from, int to) {
        for (int i = from; i < to; i++) {
            double sin = points.sin[i];
            double cos = points.cos[i];
            double down = points.down[i];
            double more = points.x[i];
            double flat = FLAT * cos;
            double up = points.toNorth[i] * (PER_ONE_MINUS_E2 - FLAT * (sin * sin)) - (flat * down + more) * sin;
            double along = points.normal[i] + more * cos - (down * PER_ONE_MINUS_E2 - flat * points.nearer[i]);
            double t = up / along;
            double q = t * t;
            points.lat[i] += t * (A0 + q * A1);
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
