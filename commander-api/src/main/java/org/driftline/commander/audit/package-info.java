/** Who did what to what, when and from where, and what was refused and why; kept for whoever must answer for it. */
@NullMarked
package org.driftline.commander.audit;

import org.jspecify.annotations.NullMarked;
