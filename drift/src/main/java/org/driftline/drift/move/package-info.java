/** One step of drift: leeway, jibing, capsizing, and who is followed no farther. */
@NullMarked
package org.driftline.drift.move;

import org.jspecify.annotations.NullMarked;
