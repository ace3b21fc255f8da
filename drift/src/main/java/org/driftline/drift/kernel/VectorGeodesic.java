package org.driftline.drift.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import org.driftline.drift.geo.Wgs84;

import static org.driftline.drift.kernel.Lanes.D;
import static org.driftline.drift.kernel.Lanes.L;
import static org.driftline.drift.kernel.Series.A0;
import static org.driftline.drift.kernel.Series.A1;
import static org.driftline.drift.kernel.Series.A2;
import static org.driftline.drift.kernel.Series.BELOW_180;
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

/** {@link ScalarGeodesic} with vectors: the same operations in the same order. */
final class VectorGeodesic {

    private VectorGeodesic() {}

    static void place(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector phi = DoubleVector.fromArray(D, points.lat, i).mul(TO_RADIANS);
            DoubleVector q = phi.mul(phi);
            DoubleVector s = q.mul(S5).add(S4).mul(q).add(S3).mul(q);
            s.add(S2).mul(q).add(S1).mul(q).add(S0).mul(phi).intoArray(points.sin, i);
            DoubleVector c = q.mul(C6).add(C5).mul(q).add(C4).mul(q).add(C3).mul(q);
            c.add(C2).mul(q).add(C1).mul(q).add(C0).intoArray(points.cos, i);
        }
    }

    /** Whether there may be moves that the series are not for. */
    static void anyOdd(MovingPoints points, int to) {
        VectorMask<Double> even = D.maskAll(true);
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector east = DoubleVector.fromArray(D, points.eastward, i);
            DoubleVector north = DoubleVector.fromArray(D, points.northward, i);
            DoubleVector way2 = east.mul(east).add(north.mul(north));
            DoubleVector fromAxis =
                    DoubleVector.fromArray(D, points.cos, i).mul(Wgs84.B).sub(north.lanewise(VectorOperators.ABS));
            DoubleVector widest = fromAxis.mul(MovingPoints.NARROW);
            even = even.and(way2.compare(VectorOperators.LE, MovingPoints.FAR))
                    .and(east.lanewise(VectorOperators.ABS).compare(VectorOperators.LE, widest))
                    .and(fromAxis.compare(VectorOperators.GT, MovingPoints.BESIDE_POLE));
        }
        points.anyOdd = !even.allTrue();
    }

    static void bends(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector east = DoubleVector.fromArray(D, points.eastward, i);
            DoubleVector north = DoubleVector.fromArray(D, points.northward, i);
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector sin2 = sin.mul(sin);
            DoubleVector curveEast = sin2.mul(E1).add(E0);
            DoubleVector curveNorth = sin2.mul(M1).add(M0);
            DoubleVector bendEast = east.mul(curveEast);
            DoubleVector bendNorth = north.mul(curveNorth);
            DoubleVector turn2 = bendEast.mul(bendEast).add(bendNorth.mul(bendNorth));
            bendEast.mul(east).add(bendNorth.mul(north)).intoArray(points.down, i);
            DoubleVector ahead = DoubleVector.broadcast(D, 1).sub(turn2.mul(4 / 6.0));
            DoubleVector twist =
                    bendEast.mul(north).mul(curveNorth.sub(curveEast)).mul(4 / 6.0);
            east.mul(ahead).add(twist.mul(north)).intoArray(points.y, i);
            north.mul(ahead).sub(twist.mul(east)).intoArray(points.toNorth, i);
        }
    }

    static void ends(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector cos = DoubleVector.fromArray(D, points.cos, i);
            DoubleVector down = DoubleVector.fromArray(D, points.down, i);
            DoubleVector toNorth = DoubleVector.fromArray(D, points.toNorth, i);
            DoubleVector sin2 = sin.mul(sin);
            DoubleVector normal =
                    sin2.mul(N3).add(N2).mul(sin2).add(N1).mul(sin2).add(N0);
            DoubleVector nearer = down.mul(cos).add(toNorth.mul(sin));
            normal.intoArray(points.normal, i);
            nearer.intoArray(points.nearer, i);
            normal.mul(cos).sub(nearer).intoArray(points.x, i);
        }
    }

    static void longitudes(MovingPoints points, int to) {
        LongVector beyond = LongVector.zero(L);
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector x = DoubleVector.fromArray(D, points.x, i);
            DoubleVector t = DoubleVector.fromArray(D, points.y, i).div(x);
            DoubleVector q = t.mul(t);
            DoubleVector turn = q.mul(A2).add(A1).mul(q).add(A0).mul(t);
            DoubleVector lon = DoubleVector.fromArray(D, points.lon, i).add(turn);
            lon.intoArray(points.lon, i);
            q.mul(Q2).add(Q1).mul(q).mul(x).intoArray(points.x, i);
            // The sign tells, which is cheaper to keep than a mask.
            DoubleVector left = DoubleVector.broadcast(D, BELOW_180).sub(lon.lanewise(VectorOperators.ABS));
            beyond = beyond.or(left.reinterpretAsLongs());
        }
        points.beyond = beyond.reduceLanes(VectorOperators.OR) < 0;
    }

    static void latitudes(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector cos = DoubleVector.fromArray(D, points.cos, i);
            DoubleVector down = DoubleVector.fromArray(D, points.down, i);
            DoubleVector more = DoubleVector.fromArray(D, points.x, i);
            DoubleVector flat = cos.mul(FLAT);
            DoubleVector perUp =
                    DoubleVector.broadcast(D, PER_ONE_MINUS_E2).sub(sin.mul(sin).mul(FLAT));
            DoubleVector up = perUp.mul(DoubleVector.fromArray(D, points.toNorth, i))
                    .sub(flat.mul(down).add(more).mul(sin));
            DoubleVector along = more.mul(cos)
                    .add(DoubleVector.fromArray(D, points.normal, i))
                    .sub(down.mul(PER_ONE_MINUS_E2).sub(flat.mul(DoubleVector.fromArray(D, points.nearer, i))));
            DoubleVector t = up.div(along);
            DoubleVector turn = t.mul(t).mul(A1).add(A0).mul(t);
            DoubleVector.fromArray(D, points.lat, i).add(turn).intoArray(points.lat, i);
            t.intoArray(points.turn, i);
        }
    }

    static void follow(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector cos = DoubleVector.fromArray(D, points.cos, i);
            DoubleVector t = DoubleVector.fromArray(D, points.turn, i);
            DoubleVector q = t.mul(t);
            DoubleVector cosine = q.mul(P2).add(P1).mul(q).add(1);
            DoubleVector sine = t.mul(cosine);
            sin.mul(cosine).add(cos.mul(sine)).intoArray(points.sin, i);
            cos.mul(cosine).sub(sin.mul(sine)).intoArray(points.cos, i);
        }
    }
}
