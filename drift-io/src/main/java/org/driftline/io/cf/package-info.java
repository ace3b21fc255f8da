/** Where a NetCDF file has wind and current by the CF conventions: names, axes, levels and grids. */
@NullMarked
package org.driftline.io.cf;

import org.jspecify.annotations.NullMarked;
