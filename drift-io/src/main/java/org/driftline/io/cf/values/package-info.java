/** What single numbers of a NetCDF file mean by the CF conventions: packing, units and times. */
@NullMarked
package org.driftline.io.cf.values;

import org.jspecify.annotations.NullMarked;
