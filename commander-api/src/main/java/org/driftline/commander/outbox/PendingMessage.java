package org.driftline.commander.outbox;

/**
 * A message that waits in the outbox.
 *
 * @param position its place in line
 * @param message what is to be published
 */
record PendingMessage(long position, OutboxMessage message) {}
