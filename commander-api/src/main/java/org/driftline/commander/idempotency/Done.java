package org.driftline.commander.idempotency;

/**
 * What work came to.
 *
 * @param answer for the caller
 * @param committed to be run when it is safe in the database
 */
public record Done(Answer answer, Runnable committed) {}
