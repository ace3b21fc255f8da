/** Positions of units on their trips: read as they are sent, doubted, kept in order, and shown as a track. */
@NullMarked
package org.driftline.commander.position;

import org.jspecify.annotations.NullMarked;
