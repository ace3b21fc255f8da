/** Where and when particles start. */
@NullMarked
package org.driftline.drift.release;

import org.jspecify.annotations.NullMarked;
