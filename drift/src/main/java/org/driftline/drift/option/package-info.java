/** What a run may add to plain leeway and current: off unless asked for. */
@NullMarked
package org.driftline.drift.option;

import org.jspecify.annotations.NullMarked;
