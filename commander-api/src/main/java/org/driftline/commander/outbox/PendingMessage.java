package org.driftline.commander.outbox;

/**
 * A message that waits to be published.
 *
 * @param position its place in line
 * @param message what is to be published
 */
public record PendingMessage(long position, OutboxMessage message) {}
