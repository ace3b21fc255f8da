/** How something that happened is told: event rows and outbox rows in the transaction of the thing itself. */
@NullMarked
package org.driftline.commander.journal;

import org.jspecify.annotations.NullMarked;
