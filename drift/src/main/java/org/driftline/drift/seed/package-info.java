/** Where and when particles start, and the randomness that tells them apart. */
@NullMarked
package org.driftline.drift.seed;

import org.jspecify.annotations.NullMarked;
