/** Land, and what becomes of a particle that meets it. */
@NullMarked
package org.driftline.drift.coast;

import org.jspecify.annotations.NullMarked;
