package org.driftline.drift.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import static org.driftline.drift.kernel.Lanes.D;
import static org.driftline.drift.kernel.Lanes.F;
import static org.driftline.drift.kernel.Lanes.L;
import static org.driftline.drift.kernel.LeewayTerms.ON_OFFSET;
import static org.driftline.drift.kernel.LeewayTerms.ON_SLOPE;
import static org.driftline.drift.random.SplitMix.BIT_53;
import static org.driftline.drift.random.SplitMix.FIRST;
import static org.driftline.drift.random.SplitMix.GAMMA;
import static org.driftline.drift.random.SplitMix.SECOND;

/** {@link ScalarDrift} with vectors. */
final class VectorDrift {

    private VectorDrift() {}

    static void wind(Drifters drifters, int to) {
        float[] windU = drifters.columns.windU;
        float[] windV = drifters.columns.windV;
        for (int k = 0; k < to; k += D.length()) {
            FloatVector u = FloatVector.fromArray(F, windU, drifters.offset + k);
            FloatVector v = FloatVector.fromArray(F, windV, drifters.offset + k);
            FloatVector speed = u.mul(u).add(v.mul(v)).sqrt();
            FloatVector perSpeed = FloatVector.broadcast(F, 1).div(speed);
            VectorMask<Float> blows = speed.compare(VectorOperators.GT, 0);
            speed.intoArray(drifters.windSpeed, k);
            FloatVector.zero(F).blend(u.mul(perSpeed), blows).intoArray(drifters.windSin, k);
            FloatVector.broadcast(F, 1).blend(v.mul(perSpeed), blows).intoArray(drifters.windCos, k);
        }
    }

    static void ahead(Drifters drifters, int to) {
        LeewayTerms terms = drifters.terms;
        float way = terms.way();
        for (int k = 0; k < to; k += D.length()) {
            FloatVector speed = FloatVector.fromArray(F, drifters.windSpeed, k);
            FloatVector eps = FloatVector.fromArray(F, drifters.columns.downwindEps, drifters.offset + k);
            FloatVector along = eps.mul(ON_SLOPE).add(terms.downwindSlope()).mul(speed);
            along = along.add(eps.mul(ON_OFFSET).add(terms.downwindOffset()));
            along.mul(way).intoArray(drifters.ahead, k);
        }
    }

    static void aside(Drifters drifters, int to) {
        Drifters.Columns columns = drifters.columns;
        float way = drifters.terms.wayRight();
        for (int k = 0; k < to; k += D.length()) {
            int i = drifters.offset + k;
            FloatVector speed = FloatVector.fromArray(F, drifters.windSpeed, k);
            FloatVector eps = FloatVector.fromArray(F, columns.crosswindEps, i);
            FloatVector slope = FloatVector.fromArray(F, columns.crosswindSlope, i);
            FloatVector offset = FloatVector.fromArray(F, columns.crosswindOffset, i);
            FloatVector across = eps.mul(ON_SLOPE).add(slope).mul(speed);
            across.add(eps.mul(ON_OFFSET).add(offset)).mul(way).intoArray(drifters.right, k);
        }
    }

    /** Turned to the east and the north. */
    static void leeway(Drifters drifters, int to) {
        for (int k = 0; k < to; k += D.length()) {
            FloatVector ahead = FloatVector.fromArray(F, drifters.ahead, k);
            FloatVector right = FloatVector.fromArray(F, drifters.right, k);
            FloatVector sin = FloatVector.fromArray(F, drifters.windSin, k);
            FloatVector cos = FloatVector.fromArray(F, drifters.windCos, k);
            FloatVector east = ahead.mul(sin).add(right.mul(cos));
            FloatVector north = ahead.mul(cos).sub(right.mul(sin));
            ((DoubleVector) east.convertShape(VectorOperators.F2D, D, 0)).intoArray(drifters.leewayEast, k);
            ((DoubleVector) north.convertShape(VectorOperators.F2D, D, 0)).intoArray(drifters.leewayNorth, k);
        }
    }

    static void streams(Drifters drifters, int to) {
        double seconds = drifters.terms.seconds();
        for (int k = 0; k < to; k += D.length()) {
            int i = drifters.offset + k;
            DoubleVector u = (DoubleVector)
                    FloatVector.fromArray(F, drifters.streamU, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector v = (DoubleVector)
                    FloatVector.fromArray(F, drifters.streamV, i).convertShape(VectorOperators.F2D, D, 0);
            u.mul(seconds).intoArray(drifters.streamEast, k);
            v.mul(seconds).intoArray(drifters.streamNorth, k);
        }
    }

    static void draw(Drifters drifters, int to) {
        long jump = GAMMA * drifters.position;
        for (int k = 0; k < to; k += D.length()) {
            LongVector z = LongVector.fromArray(L, drifters.stream, k).add(jump);
            z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 30))
                    .mul(FIRST);
            z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 27))
                    .mul(SECOND);
            z = z.lanewise(VectorOperators.XOR, z.lanewise(VectorOperators.LSHR, 31))
                    .lanewise(VectorOperators.LSHR, 11);
            // To double by the exponents of 2^84 and 2^52, as not every machine converts longs.
            DoubleVector high = z.lanewise(VectorOperators.LSHR, 32)
                    .lanewise(VectorOperators.OR, 0x4530000000000000L)
                    .reinterpretAsDoubles()
                    .sub(0x1p84 + 0x1p52);
            DoubleVector low = z.lanewise(VectorOperators.AND, 0xffffffffL)
                    .lanewise(VectorOperators.OR, 0x4330000000000000L)
                    .reinterpretAsDoubles();
            DoubleVector chance = (DoubleVector) FloatVector.fromArray(F, drifters.columns.chance, drifters.offset + k)
                    .convertShape(VectorOperators.F2D, D, 0);
            if (high.add(low).mul(BIT_53).compare(VectorOperators.LT, chance).anyTrue()) {
                ScalarDrift.draw(drifters, k, k + D.length());
            }
        }
    }
}
