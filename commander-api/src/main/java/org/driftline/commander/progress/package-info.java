/** What tracks come to: miles, waypoints passed, distance from the plan, and where that leaves the unit. */
@NullMarked
package org.driftline.commander.progress;

import org.jspecify.annotations.NullMarked;
