/** Grids whose rows and columns follow neither parallels nor meridians. */
@NullMarked
package org.driftline.drift.mesh;

import org.jspecify.annotations.NullMarked;
