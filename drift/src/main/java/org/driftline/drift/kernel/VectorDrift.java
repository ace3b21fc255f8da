package org.driftline.drift.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

import static org.driftline.drift.kernel.Lanes.D;
import static org.driftline.drift.kernel.Lanes.F;
import static org.driftline.drift.kernel.Lanes.L;
import static org.driftline.drift.kernel.SplitMix.BIT_53;
import static org.driftline.drift.kernel.SplitMix.FIRST;
import static org.driftline.drift.kernel.SplitMix.GAMMA;
import static org.driftline.drift.kernel.SplitMix.SECOND;

/** {@link ScalarDrift} with vectors. */
final class VectorDrift {

    private VectorDrift() {}

    static void wind(Drifters drifters, int to) {
        float[] windU = drifters.columns.windU;
        float[] windV = drifters.columns.windV;
        for (int k = 0; k < to; k += D.length()) {
            int i = drifters.offset + k;
            DoubleVector u = (DoubleVector) FloatVector.fromArray(F, windU, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector v = (DoubleVector) FloatVector.fromArray(F, windV, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector speed = u.mul(u).add(v.mul(v)).sqrt();
            VectorMask<Double> blows = speed.compare(VectorOperators.GT, 0);
            DoubleVector perSpeed = DoubleVector.broadcast(D, 1).div(speed);
            speed.intoArray(drifters.windSpeed, k);
            DoubleVector.zero(D).blend(u.mul(perSpeed), blows).intoArray(drifters.windSin, k);
            DoubleVector.broadcast(D, 1).blend(v.mul(perSpeed), blows).intoArray(drifters.windCos, k);
        }
    }

    static void leeway(Drifters drifters, int to) {
        Drifters.Columns columns = drifters.columns;
        LeewayTerms terms = drifters.terms;
        for (int k = 0; k < to; k += D.length()) {
            int i = drifters.offset + k;
            DoubleVector speed = DoubleVector.fromArray(D, drifters.windSpeed, k);
            DoubleVector downEps = (DoubleVector)
                    FloatVector.fromArray(F, columns.downwindEps, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector crossEps = (DoubleVector)
                    FloatVector.fromArray(F, columns.crosswindEps, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector slope = (DoubleVector)
                    FloatVector.fromArray(F, columns.crosswindSlope, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector offset = (DoubleVector)
                    FloatVector.fromArray(F, columns.crosswindOffset, i).convertShape(VectorOperators.F2D, D, 0);
            DoubleVector along = downEps.mul(0.05).add(terms.downwindSlope()).mul(speed);
            along = along.add(downEps.mul(0.5).add(terms.downwindOffset()));
            DoubleVector across = crossEps.mul(0.05).add(slope).mul(speed);
            across = across.add(crossEps.mul(0.5).add(offset));
            DoubleVector ahead = along.mul(terms.way());
            DoubleVector right = across.mul(terms.wayRight());
            DoubleVector sin = DoubleVector.fromArray(D, drifters.windSin, k);
            DoubleVector cos = DoubleVector.fromArray(D, drifters.windCos, k);
            ahead.mul(sin).add(right.mul(cos)).intoArray(drifters.leewayEast, k);
            ahead.mul(cos).sub(right.mul(sin)).intoArray(drifters.leewayNorth, k);
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
