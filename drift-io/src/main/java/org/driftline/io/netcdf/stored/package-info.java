/** Numbers as they lie in a file or in memory, read by boxes. */
@NullMarked
package org.driftline.io.netcdf.stored;

import org.jspecify.annotations.NullMarked;
