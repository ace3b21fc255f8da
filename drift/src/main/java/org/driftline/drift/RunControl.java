package org.driftline.drift;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.driftline.drift.kernel.Kernels;

/**
 * How a run is carried out; nothing here changes its numbers.
 *
 * @param threads how many step particles, 1 or more
 * @param progress told the share of the run that is done, 0 to 1, by the running thread (fraction)
 * @param cancelled asked often; when true the run ends with {@link CancelledRunException}
 * @param kernel which arithmetic; every one finds the same bits
 */
public record RunControl(int threads, DoubleConsumer progress, BooleanSupplier cancelled, Kernels.Choice kernel) {

    /** One thread, nobody watching. */
    public static final RunControl SINGLE = threads(1);

    /** The kernel that suits the run. */
    public RunControl(int threads, DoubleConsumer progress, BooleanSupplier cancelled) {
        this(threads, progress, cancelled, Kernels.Choice.AUTOMATIC);
    }

    /** @throws IllegalArgumentException if there is no thread */
    public RunControl {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be 1 or more, got " + threads);
        }
    }

    /** A number of threads, nobody watching. */
    public static RunControl threads(int threads) {
        return new RunControl(threads, fraction -> {}, () -> false);
    }

    /** The same with a given kernel. */
    public RunControl with(Kernels.Choice choice) {
        return new RunControl(threads, progress, cancelled, choice);
    }
}
