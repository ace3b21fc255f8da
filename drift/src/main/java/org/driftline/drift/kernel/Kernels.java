package org.driftline.drift.kernel;

/** Which kernels there are, and which one a run gets. */
public final class Kernels {

    /**
     * A run of fewer moves of particles than this is over before the compiler has got around to the vectors.
     *
     * @see <a href="../../../../../../../../../docs/adr/0005-vector-kernel.md">how it was measured</a>
     */
    static final long WORTH_VECTORS = 2_000_000;

    /** Shorter vectors gain too little. */
    private static final int FEWEST_BITS = 256;

    private static final Kernel SCALAR = new ScalarKernel();

    private Kernels() {}

    /** Who decides. */
    public enum Choice {
        /** The size of the run and what the machine and the virtual machine have. */
        AUTOMATIC,
        /** The reference, always. */
        SCALAR,
        /** Vectors, or an error. */
        VECTOR
    }

    /** The reference. */
    public static Kernel scalar() {
        return SCALAR;
    }

    /**
     * The kernel of a run; both find the same bits.
     *
     * @param moves how often one particle will be moved by one step, at most
     * @throws IllegalStateException if vectors are asked for and there are none
     */
    public static Kernel of(Choice choice, long moves) {
        if (choice == Choice.SCALAR || (choice == Choice.AUTOMATIC && (moves < WORTH_VECTORS || !haveVectors()))) {
            return SCALAR;
        }
        if (!haveVectors()) {
            throw new IllegalStateException(
                    "there is no vector kernel: it needs java --add-modules jdk.incubator.vector, and vectors of "
                            + FEWEST_BITS + " bits");
        }
        return WithVectors.KERNEL;
    }

    /** Whether there is a kernel with vectors. */
    public static boolean haveVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent() && WithVectors.BITS >= FEWEST_BITS;
    }

    /** Loaded only where the module is. */
    private static final class WithVectors {

        static final int BITS = Lanes.D.vectorBitSize();
        static final Kernel KERNEL = new VectorKernel();
    }
}
