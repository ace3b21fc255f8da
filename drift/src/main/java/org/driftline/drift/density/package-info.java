/** The probability density around a cloud of places, on a flat map of its own. */
@NullMarked
package org.driftline.drift.density;

import org.jspecify.annotations.NullMarked;
