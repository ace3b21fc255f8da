package org.driftline.standalone;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** The embedded servers start before logging is configured, and tell everything they do; their warnings are enough. */
final class EarlyLogging {
    /** Kept, because the log manager forgets the level of a logger that nobody holds. */
    private static final List<Logger> TALKATIVE = Stream.of(
                    "org.apache.qpid", "qpid.message", "io.zonky", "org.hibernate")
            .map(Logger::getLogger)
            .toList();

    private EarlyLogging() {}

    static void quiet() {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.WARNING));
    }
}
