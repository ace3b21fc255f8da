package org.driftline.commander.queue;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * A queue for clients.
 *
 * @param name of the queue
 * @param purpose what it is for, in words
 * @param exists whether the broker has it
 * @param messages that wait; those in somebody's hands are not among them
 * @param consumers that take from it
 */
@JsonNaming(SnakeCaseStrategy.class)
record QueueView(
        String name,
        String purpose,
        boolean exists,
        @Nullable Long messages,
        @Nullable Long consumers) {}
