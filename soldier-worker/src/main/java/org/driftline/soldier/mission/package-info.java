/** Carrying out one order: claim, job, outcome. */
@NullMarked
package org.driftline.soldier.mission;

import org.jspecify.annotations.NullMarked;
