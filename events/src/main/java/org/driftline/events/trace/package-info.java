/** One trace over all hops: spans whose parents travel in messages, as W3C trace context. */
@NullMarked
package org.driftline.events.trace;

import org.jspecify.annotations.NullMarked;
