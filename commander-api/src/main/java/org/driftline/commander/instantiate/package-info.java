/** Missions made from templates, and what each was made from. */
@NullMarked
package org.driftline.commander.instantiate;

import org.jspecify.annotations.NullMarked;
