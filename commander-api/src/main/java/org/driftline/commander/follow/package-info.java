/**
 * Following what happens: one mission, or everything that one may see. Streams go on where their reader was, across
 * restarts, without a gap and without a duplicate.
 */
@NullMarked
package org.driftline.commander.follow;

import org.jspecify.annotations.NullMarked;
