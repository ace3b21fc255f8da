/** Requests that may be repeated: the first one works, and its answer is kept in the same transaction for the others. */
@NullMarked
package org.driftline.commander.idempotency;

import org.jspecify.annotations.NullMarked;
