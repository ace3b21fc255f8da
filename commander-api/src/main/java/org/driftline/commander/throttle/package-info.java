/**
 * Slows down whoever tries passwords. The marks are rows that all commanders share: in memory, each further commander would
 * give another round of tries, and each restart a new one.
 */
@NullMarked
package org.driftline.commander.throttle;

import org.jspecify.annotations.NullMarked;
