/** What must be right before the first request is answered. */
@NullMarked
package org.driftline.commander.start;

import org.jspecify.annotations.NullMarked;
