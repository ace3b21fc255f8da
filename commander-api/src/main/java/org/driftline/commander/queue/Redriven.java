package org.driftline.commander.queue;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a dead letter.
 *
 * @param messageId which one
 * @param outcome in a word
 * @param detail for people
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "Redriven")
record Redriven(String messageId, Outcome outcome, String detail) {

    static Redriven sent(String messageId) {
        return new Redriven(messageId, Outcome.SENT, "It was sent again, as it came");
    }

    static Redriven retried(String messageId, int attempt) {
        return new Redriven(messageId, Outcome.RETRIED, "Its mission was queued again, as attempt " + attempt);
    }

    static Redriven left(String messageId, String why) {
        return new Redriven(messageId, Outcome.LEFT, why);
    }

    /** What was done. */
    @Schema(name = "RedriveOutcome")
    enum Outcome {
        /** It went where it was meant to go at first. */
        @JsonProperty("sent")
        SENT,
        /** Its mission was tried again, and the letter dropped. */
        @JsonProperty("retried")
        RETRIED,
        /** Nothing: it lies there still. */
        @JsonProperty("left")
        LEFT
    }
}
