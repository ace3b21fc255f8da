/** What can go wrong for a caller; nothing here knows HTTP. */
@NullMarked
package org.driftline.commander.problem;

import org.jspecify.annotations.NullMarked;
