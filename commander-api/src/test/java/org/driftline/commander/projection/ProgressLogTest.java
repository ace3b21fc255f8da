package org.driftline.commander.projection;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.mission.Progress;
import org.driftline.commander.support.Missions;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressLogTest {
    @Test
    void everyTenthGetsOneLine() {
        assertThat(message(new Progress(0.05, "a"), new Progress(0.099, "a"))).isEmpty();
        assertThat(message(new Progress(0.099, "a"), new Progress(0.1, "a"))).contains("10 %: a");
        assertThat(message(new Progress(0.1, null), new Progress(0.55, null))).contains("55 %");
        assertThat(message(new Progress(0.99, "a"), new Progress(1, "a"))).contains("100 %: a");
    }

    @Test
    void whatIsNewGetsALine() {
        assertThat(message(new Progress(0.2, "a"), new Progress(0.21, "b"))).contains("21 %: b");
        assertThat(message(new Progress(0.2, "a"), new Progress(0.21, null))).isEmpty();
    }

    private static Optional<String> message(Progress before, Progress now) {
        return ProgressLog.line(before, now, Missions.START).map(LogLine::message);
    }
}
