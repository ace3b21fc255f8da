/** Map projections of forecast grids: the shape of the Earth, cylinders, cones and the rotated pole. */
@NullMarked
package org.driftline.io.projection;

import org.jspecify.annotations.NullMarked;
