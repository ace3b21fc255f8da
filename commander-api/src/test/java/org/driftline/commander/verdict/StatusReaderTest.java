package org.driftline.commander.verdict;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

import org.driftline.commander.support.FakeSoldier;
import org.driftline.events.Envelope;
import org.driftline.events.EventTypes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class StatusReaderTest {
    private static final String SHA = "0".repeat(64);
    private final UUID mission = UUID.randomUUID();
    private final FakeSoldier soldier = new FakeSoldier("w1", mission, 3);

    @Test
    void everythingSoldiersSayIsRead() throws RefusedStatusException {
        assertThat(StatusReader.read(soldier.claim()).report()).isInstanceOf(StatusReport.Claim.class);
        assertThat(StatusReader.read(soldier.progress(1)).report()).isInstanceOf(StatusReport.Advance.class);
        assertThat(StatusReader.read(soldier.log("x")).report()).isInstanceOf(StatusReport.Note.class);
        assertThat(StatusReader.read(soldier.failed("storage")).report()).isInstanceOf(StatusReport.Failure.class);
        StatusEvent last = StatusReader.read(soldier.completed(FakeSoldier.noFiles()));
        assertThat(last.report()).isInstanceOf(StatusReport.Success.class);
        assertThat(last.seq()).isEqualTo(5);
        assertThat(last.order().attempt()).isEqualTo(3);
    }

    @Test
    void resultMayOnlyHoldFilesOfItsOwnAttempt() throws RefusedStatusException {
        StatusReader.read(soldier.completed(FakeSoldier.withFile(mission, 3, new byte[1], SHA)));
        assertMalformed(soldier.completed(FakeSoldier.withFile(mission, 2, new byte[1], SHA)));
        assertMalformed(soldier.completed(FakeSoldier.withFile(UUID.randomUUID(), 3, new byte[1], SHA)));
        assertMalformed(soldier.completed(FakeSoldier.withFile(mission, 3, new byte[1], "no checksum")));
        assertMalformed(soldier.completed(JsonNodeFactory.instance.objectNode()));
    }

    @Test
    void movesThatAreNotASoldiersAreIllegal() {
        ObjectNode payload = payload().put("old_status", "IN_PROGRESS").put("new_status", "CANCELLED");
        assertThatExceptionOfType(RefusedStatusException.class)
                .isThrownBy(() -> StatusReader.read(soldier.event(EventTypes.STATUS_CHANGED, payload)))
                .matches(refused -> refused.verdict().reason().equals("illegal_move"));
    }

    @Test
    void whatIsMissingOrOfTheWrongTypeIsMalformed() {
        assertMalformed(soldier.event("trip.started", payload()));
        assertMalformed(soldier.event(EventTypes.PROGRESS, payload().put("fraction", 1.5)));
        assertMalformed(soldier.event(EventTypes.PROGRESS, payload().put("fraction", "half")));
        assertMalformed(soldier.event(EventTypes.LOG_APPENDED, payload().put("log_level", "LOUD")));
        assertMalformed(soldier.event(
                EventTypes.PROGRESS, payload().put("mission_id", "7").put("fraction", 1)));
        assertMalformed(soldier.event(
                EventTypes.PROGRESS,
                payload().put("mission_id", UUID.randomUUID().toString()).put("fraction", 1)));
        assertMalformed(new FakeSoldier("w1", mission, 0).claim());
    }

    private static void assertMalformed(Envelope event) {
        assertThatExceptionOfType(RefusedStatusException.class)
                .isThrownBy(() -> StatusReader.read(event))
                .matches(refused -> refused.verdict().reason().equals("malformed"));
    }

    private ObjectNode payload() {
        return JsonNodeFactory.instance.objectNode().put("mission_id", mission.toString());
    }
}
