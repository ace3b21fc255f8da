/** Map projections of forecast grids, and grids on them. */
@NullMarked
package org.driftline.io.projection;

import org.jspecify.annotations.NullMarked;
