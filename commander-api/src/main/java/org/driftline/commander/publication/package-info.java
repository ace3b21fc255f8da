/** Domain events on their way from their table to the broker: by one commander at a time, in order, until confirmed. */
@NullMarked
package org.driftline.commander.publication;

import org.jspecify.annotations.NullMarked;
