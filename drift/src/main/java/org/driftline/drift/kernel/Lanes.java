package org.driftline.drift.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/** The vectors of this machine: as many doubles and longs as fit, and as many floats and ints as there are doubles. */
final class Lanes {

    static final VectorSpecies<Double> D = DoubleVector.SPECIES_PREFERRED;
    static final VectorSpecies<Long> L = LongVector.SPECIES_MAX.withShape(D.vectorShape());
    /** Twice as many floats as doubles. */
    static final VectorSpecies<Float> PAIRS = FloatVector.SPECIES_MAX.withShape(D.vectorShape());

    static final VectorShape HALF = VectorShape.forBitSize(D.vectorBitSize() / 2);
    static final VectorSpecies<Float> F = FloatVector.SPECIES_MAX.withShape(HALF);
    static final VectorSpecies<Integer> I = IntVector.SPECIES_MAX.withShape(HALF);

    /** How many particles go into a vector. */
    static final int COUNT = D.length();

    private Lanes() {}

    /** How many particles, of some, fill whole vectors. */
    static int whole(int count) {
        return count - count % COUNT;
    }
}
