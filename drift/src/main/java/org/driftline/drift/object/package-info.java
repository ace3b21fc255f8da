/** The 85 leeway object classes and their published coefficients. */
@NullMarked
package org.driftline.drift.object;

import org.jspecify.annotations.NullMarked;
