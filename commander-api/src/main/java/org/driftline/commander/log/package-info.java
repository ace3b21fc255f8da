/** A mission's log: what the commander, soldiers and people wrote into it; it only grows. */
@NullMarked
package org.driftline.commander.log;

import org.jspecify.annotations.NullMarked;
