/** The drift engine: what a run is, how a cloud of particles moves, and who is told. */
@NullMarked
package org.driftline.drift;

import org.jspecify.annotations.NullMarked;
