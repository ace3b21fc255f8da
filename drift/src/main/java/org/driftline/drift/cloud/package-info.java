/** The particles of a run, and where they are. */
@NullMarked
package org.driftline.drift.cloud;

import org.jspecify.annotations.NullMarked;
