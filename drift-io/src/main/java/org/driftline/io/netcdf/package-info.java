/** NetCDF files: the model of what is in them, and a NetCDF-3 writer. */
@NullMarked
package org.driftline.io.netcdf;

import org.jspecify.annotations.NullMarked;
