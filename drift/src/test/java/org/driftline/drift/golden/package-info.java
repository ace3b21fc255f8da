/** Runs of the reference model, and what it takes to repeat and compare them. */
@NullMarked
package org.driftline.drift.golden;

import org.jspecify.annotations.NullMarked;
