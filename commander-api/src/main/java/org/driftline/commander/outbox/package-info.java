/** What must reach the broker: committed with the state it tells of, published until confirmed. */
@NullMarked
package org.driftline.commander.outbox;

import org.jspecify.annotations.NullMarked;
