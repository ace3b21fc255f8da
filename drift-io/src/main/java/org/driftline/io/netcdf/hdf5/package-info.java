/** Reads NetCDF-4, which is kept in HDF5, with the jHDF library. */
@NullMarked
package org.driftline.io.netcdf.hdf5;

import org.jspecify.annotations.NullMarked;
