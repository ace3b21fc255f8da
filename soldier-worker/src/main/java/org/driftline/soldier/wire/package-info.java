/** Sending through the broker until it has confirmed, or until this worker has to stop. */
@NullMarked
package org.driftline.soldier.wire;

import org.jspecify.annotations.NullMarked;
