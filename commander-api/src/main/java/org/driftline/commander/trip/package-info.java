/** Trips: each is one sortie of a search unit, from the plan to its end, and what is told of it. */
@NullMarked
package org.driftline.commander.trip;

import org.jspecify.annotations.NullMarked;
