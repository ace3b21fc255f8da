/** Reads NetCDF-3, and opens files of every format. */
@NullMarked
package org.driftline.io.netcdf.read;

import org.jspecify.annotations.NullMarked;
