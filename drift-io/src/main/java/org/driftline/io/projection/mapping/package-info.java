/** What a file says about its map projection, and grids on projections. */
@NullMarked
package org.driftline.io.projection.mapping;

import org.jspecify.annotations.NullMarked;
