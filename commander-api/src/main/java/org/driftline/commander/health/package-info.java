/** How the commander and what it needs are doing. */
@NullMarked
package org.driftline.commander.health;

import org.jspecify.annotations.NullMarked;
