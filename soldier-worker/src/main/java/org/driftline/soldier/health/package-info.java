/** Whether this worker can work, and whether restarting it would help. */
@NullMarked
package org.driftline.soldier.health;

import org.jspecify.annotations.NullMarked;
