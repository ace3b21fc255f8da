/** How a soldier hears that a mission was cancelled, at once or a little later, and lets go of it. */
@NullMarked
package org.driftline.soldier.cancel;

import org.jspecify.annotations.NullMarked;
