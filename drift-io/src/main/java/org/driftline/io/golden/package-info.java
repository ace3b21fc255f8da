/** Runs of the reference model ("goldens"): what it takes to repeat them, and how far our runs are from them. */
@NullMarked
package org.driftline.io.golden;

import org.jspecify.annotations.NullMarked;
