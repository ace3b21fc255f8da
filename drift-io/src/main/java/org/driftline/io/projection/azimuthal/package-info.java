/** Map projections onto a plane that touches the Earth, and views of it from above. */
@NullMarked
package org.driftline.io.projection.azimuthal;

import org.jspecify.annotations.NullMarked;
