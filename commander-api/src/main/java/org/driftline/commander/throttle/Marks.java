package org.driftline.commander.throttle;

import java.time.Instant;

/**
 * What was tried and did not succeed.
 *
 * @param count how often
 * @param lastAt when last
 * @param freeAt when the next try is heard
 */
record Marks(int count, Instant lastAt, Instant freeAt) {}
