package org.driftline.drift.kernel;

import java.lang.management.ManagementFactory;

/** Which kernels there are, and which one a run gets. */
public final class Kernels {

    /**
     * A shorter run is over before the vectors have paid for their warm-up: about 2 s of compiling and of slow steps until
     * then, against 25 ns less for each move of a particle (docs/adr/0005).
     */
    static final long WORTH_VECTORS = 80_000_000;

    /** After so many moves with vectors all of their code is compiled. */
    static final long WARM = 20_000_000;

    /** Shorter vectors gain too little. */
    private static final int FEWEST_BITS = 256;

    private static final Kernel SCALAR = new ScalarKernel();

    private static volatile boolean warm;

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
        boolean worth = warm || moves >= WORTH_VECTORS;
        if (choice == Choice.SCALAR || (choice == Choice.AUTOMATIC && !(worth && haveVectors()))) {
            return SCALAR;
        }
        if (!haveVectors()) {
            throw new IllegalStateException(
                    "there is no vector kernel: it needs java --add-modules jdk.incubator.vector, the second"
                            + " compiler, and vectors of " + FEWEST_BITS + " bits");
        }
        return WithVectors.KERNEL;
    }

    /** Takes note of what a kernel has done: once vectors are warm, short runs get them too. */
    public static void done(Kernel kernel, long moves) {
        if (kernel != SCALAR && moves >= WARM) {
            warm = true;
        }
    }

    /** Whether there is a kernel with vectors. */
    public static boolean haveVectors() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()
                && WithVectors.BITS >= FEWEST_BITS
                && mayCompileVectors();
    }

    /** Only the second compiler knows vectors; without it they are slower than plain numbers by a hundred times. */
    private static boolean mayCompileVectors() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .noneMatch(each -> each.equals("-Xint") || each.matches("-XX:TieredStopAtLevel=[0-3]"));
    }

    /** Loaded only where the module is. */
    private static final class WithVectors {

        static final int BITS = Lanes.D.vectorBitSize();
        static final Kernel KERNEL = new VectorKernel();
    }
}
