/** Whose missions are, and who else may see or steer them; the gate before every call about one mission stands here. */
@NullMarked
package org.driftline.commander.sharing;

import org.jspecify.annotations.NullMarked;
