/** Search areas and trajectories as GeoJSON. */
@NullMarked
package org.driftline.io.geojson;

import org.jspecify.annotations.NullMarked;
