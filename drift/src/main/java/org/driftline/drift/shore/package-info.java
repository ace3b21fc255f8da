/** What becomes of particles at the coast. */
@NullMarked
package org.driftline.drift.shore;

import org.jspecify.annotations.NullMarked;
