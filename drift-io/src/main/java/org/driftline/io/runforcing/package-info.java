/** What forcing a run takes: which files serve it, whether they are enough, and their fields once opened. */
@NullMarked
package org.driftline.io.runforcing;

import org.jspecify.annotations.NullMarked;
