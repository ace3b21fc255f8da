/** What trips came to: one by one, and over a period for units and kinds of them. */
@NullMarked
package org.driftline.commander.tripstats;

import org.jspecify.annotations.NullMarked;
