package org.driftline.drift.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import org.driftline.drift.geo.Wgs84;

import static org.driftline.drift.kernel.Lanes.D;
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

/** {@link ScalarGeodesic} with vectors: the same operations in the same order. */
final class VectorGeodesic {

    private VectorGeodesic() {}

    static void place(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector phi = DoubleVector.fromArray(D, points.lat, i).mul(TO_RADIANS);
            DoubleVector q = phi.mul(phi);
            DoubleVector s = q.mul(S6).add(S5).mul(q).add(S4).mul(q).add(S3).mul(q);
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

    static void curvatures(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector s = sin.mul(sin).mul(Wgs84.E2);
            DoubleVector w = s.mul(W3).add(W2).mul(s).add(W1).mul(s).add(1);
            w.mul(PER_A).intoArray(points.curveEast, i);
            w.mul(DoubleVector.broadcast(D, 1).sub(s)).mul(PER_POLE).intoArray(points.curveNorth, i);
            DoubleVector n =
                    s.mul(N4).add(N3).mul(s).add(N2).mul(s).add(N1).mul(s).add(1);
            n.mul(Wgs84.A).intoArray(points.normal, i);
        }
    }

    static void bends(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector east = DoubleVector.fromArray(D, points.eastward, i);
            DoubleVector north = DoubleVector.fromArray(D, points.northward, i);
            DoubleVector curveEast = DoubleVector.fromArray(D, points.curveEast, i);
            DoubleVector curveNorth = DoubleVector.fromArray(D, points.curveNorth, i);
            DoubleVector bendEast = east.mul(curveEast);
            DoubleVector bendNorth = north.mul(curveNorth);
            DoubleVector bend = bendEast.mul(east).add(bendNorth.mul(north));
            DoubleVector turn2 = bendEast.mul(bendEast).add(bendNorth.mul(bendNorth));
            DoubleVector ahead = DoubleVector.broadcast(D, 1).sub(turn2.mul(1 / 6.0));
            DoubleVector twist =
                    bendEast.mul(north).mul(curveNorth.sub(curveEast)).mul(1 / 6.0);
            east.mul(ahead).add(twist.mul(north)).intoArray(points.y, i);
            north.mul(ahead).sub(twist.mul(east)).intoArray(points.toNorth, i);
            bend.mul(DoubleVector.broadcast(D, 0.5).sub(turn2.mul(1 / 24.0))).intoArray(points.down, i);
        }
    }

    static void ends(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector cos = DoubleVector.fromArray(D, points.cos, i);
            DoubleVector normal = DoubleVector.fromArray(D, points.normal, i);
            DoubleVector down = DoubleVector.fromArray(D, points.down, i);
            DoubleVector toNorth = DoubleVector.fromArray(D, points.toNorth, i);
            normal.sub(down).mul(cos).sub(toNorth.mul(sin)).intoArray(points.x, i);
            DoubleVector up = normal.mul(ONE_MINUS_E2).sub(down).mul(sin);
            up.add(toNorth.mul(cos)).intoArray(points.z, i);
        }
    }

    static void longitudes(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector x = DoubleVector.fromArray(D, points.x, i);
            DoubleVector t = DoubleVector.fromArray(D, points.y, i).div(x);
            DoubleVector q = t.mul(t);
            DoubleVector turn = q.mul(A2).add(A1).mul(q).add(A0).mul(t);
            DoubleVector lon = DoubleVector.fromArray(D, points.lon, i).add(turn);
            DoubleVector perCosine = q.mul(Q3).add(Q2).mul(q).add(Q1).mul(q).add(1);
            x.mul(ONE_MINUS_E2).mul(perCosine).intoArray(points.x, i);
            VectorMask<Double> west = lon.compare(VectorOperators.LT, -180);
            VectorMask<Double> east = lon.compare(VectorOperators.GE, 180);
            lon.blend(lon.add(360), west).blend(lon.add(-360), east).intoArray(points.lon, i);
        }
    }

    static void latitudes(MovingPoints points, int to) {
        for (int i = 0; i < to; i += D.length()) {
            DoubleVector sin = DoubleVector.fromArray(D, points.sin, i);
            DoubleVector cos = DoubleVector.fromArray(D, points.cos, i);
            DoubleVector x = DoubleVector.fromArray(D, points.x, i);
            DoubleVector z = DoubleVector.fromArray(D, points.z, i);
            DoubleVector t = z.mul(cos).sub(x.mul(sin)).div(x.mul(cos).add(z.mul(sin)));
            DoubleVector q = t.mul(t);
            DoubleVector turn = q.mul(A2).add(A1).mul(q).add(A0).mul(t);
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
