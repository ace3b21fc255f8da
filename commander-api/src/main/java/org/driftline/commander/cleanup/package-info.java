/** Stored objects that nobody wants any more, on their way out. */
@NullMarked
package org.driftline.commander.cleanup;

import org.jspecify.annotations.NullMarked;
