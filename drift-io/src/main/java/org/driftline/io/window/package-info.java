/** What was read of forcing, kept for the runs to come. */
@NullMarked
package org.driftline.io.window;

import org.jspecify.annotations.NullMarked;
