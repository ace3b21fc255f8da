/** Moves particles that would start on land to the sea. */
@NullMarked
package org.driftline.drift.sea;

import org.jspecify.annotations.NullMarked;
