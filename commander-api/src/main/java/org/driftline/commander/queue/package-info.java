/** The queues as an administrator sees them: how much waits, who takes it, and what was laid aside. */
@NullMarked
package org.driftline.commander.queue;

import org.jspecify.annotations.NullMarked;
