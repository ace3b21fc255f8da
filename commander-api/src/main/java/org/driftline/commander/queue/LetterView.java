package org.driftline.commander.queue;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter for clients.
 *
 * @param messageId by which it is sent again; empty if it has none
 * @param missionId of the mission it is about, if it says so
 * @param reason why it was laid aside, in a word
 * @param reasonDetail the same for people
 * @param source who laid it aside
 * @param time when
 * @param size of its body (bytes)
 * @param body as text, cut after 4000 characters
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "DeadLetter")
record LetterView(
        String messageId,
        @Nullable String missionId,
        @Nullable String reason,
        @Nullable String reasonDetail,
        @Nullable String source,
        @Nullable String time,
        int size,
        String body) {}
