/** NetCDF files as they are on disk: one read model over NetCDF-3 and NetCDF-4, and a NetCDF-3 writer. */
@NullMarked
package org.driftline.io.netcdf;

import org.jspecify.annotations.NullMarked;
