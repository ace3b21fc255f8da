/** What is told of a run: its search area in words, {@code summary.json}, and what it was made from. */
@NullMarked
package org.driftline.io.summary;

import org.jspecify.annotations.NullMarked;
