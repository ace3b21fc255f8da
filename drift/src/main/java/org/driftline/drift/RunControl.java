package org.driftline.drift;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * How a run is carried out; nothing here changes its numbers.
 *
 * @param threads how many step particles, 1 or more
 * @param progress told the share of the run that is done, 0 to 1, by the running thread (fraction)
 * @param cancelled asked often; when true the run ends with {@link CancelledRunException}
 */
public record RunControl(int threads, DoubleConsumer progress, BooleanSupplier cancelled) {

    /** One thread, nobody watching. */
    public static final RunControl SINGLE = threads(1);

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
}
