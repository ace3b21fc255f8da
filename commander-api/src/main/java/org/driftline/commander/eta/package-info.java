/** When units will be where, and until when they must turn back. */
@NullMarked
package org.driftline.commander.eta;

import org.jspecify.annotations.NullMarked;
