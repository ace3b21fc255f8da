/** Measurements; no tests. */
@NullMarked
package org.driftline.io.bench;

import org.jspecify.annotations.NullMarked;
