/** What acts on particles: wind, current and Stokes drift where and when they are. */
@NullMarked
package org.driftline.drift.forcing;

import org.jspecify.annotations.NullMarked;
