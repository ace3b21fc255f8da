/** All particles of a run at all recorded times: kept, searched for areas and written as {@code particles.nc}. */
@NullMarked
package org.driftline.io.particles;

import org.jspecify.annotations.NullMarked;
