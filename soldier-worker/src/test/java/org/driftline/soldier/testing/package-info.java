/** Stand-ins for the broker, the commander and the clock. */
@NullMarked
package org.driftline.soldier.testing;

import org.jspecify.annotations.NullMarked;
