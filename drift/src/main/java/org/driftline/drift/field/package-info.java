/** Wind and current in space and time. */
@NullMarked
package org.driftline.drift.field;

import org.jspecify.annotations.NullMarked;
