/** Places on the WGS84 ellipsoid and the way from one to another. */
@NullMarked
package org.driftline.drift.geo;

import org.jspecify.annotations.NullMarked;
