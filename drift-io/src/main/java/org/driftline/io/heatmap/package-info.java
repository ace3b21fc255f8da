/** The picture of a search area: probability in colour within a frame of latitude and longitude. */
@NullMarked
package org.driftline.io.heatmap;

import org.jspecify.annotations.NullMarked;
