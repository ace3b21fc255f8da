package org.driftline.commander.projection;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.mission.Progress;

/** Which of a soldier's many reports of progress are worth a line in the log. */
final class ProgressLog {
    private static final int STEPS = 10;

    private ProgressLog() {}

    /** A line when a soldier says something else than before, or has done another tenth. */
    static Optional<LogLine> line(Progress before, Progress now, Instant at) {
        boolean further = (int) (now.fraction() * STEPS) > (int) (before.fraction() * STEPS);
        boolean different = now.message() != null && !Objects.equals(before.message(), now.message());
        if (!further && !different) {
            return Optional.empty();
        }
        String percent = (int) (now.fraction() * 100) + " %";
        return Optional.of(LogLine.info(now.message() == null ? percent : percent + ": " + now.message(), at));
    }
}
