/** Moves trips on, from the plan to the end, and holds back what must not leave. */
@NullMarked
package org.driftline.commander.tripmove;

import org.jspecify.annotations.NullMarked;
