/** What the numbers of a NetCDF file mean by the CF conventions: axes, times, units, packing, wind and current. */
@NullMarked
package org.driftline.io.cf;

import org.jspecify.annotations.NullMarked;
