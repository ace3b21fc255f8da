/** How something that happened is told: event rows, and rows of the outbox for what else is sent, in the transaction of the thing itself. */
@NullMarked
package org.driftline.commander.journal;

import org.jspecify.annotations.NullMarked;
