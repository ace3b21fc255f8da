/** From a cloud of particles to where to search: probability, regions, datum. */
@NullMarked
package org.driftline.drift.area;

import org.jspecify.annotations.NullMarked;
