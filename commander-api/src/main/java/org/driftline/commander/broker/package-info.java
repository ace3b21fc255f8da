/** What the commander knows of its broker: whether it answers, and how much waits there. */
@NullMarked
package org.driftline.commander.broker;

import org.jspecify.annotations.NullMarked;
