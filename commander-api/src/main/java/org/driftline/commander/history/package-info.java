/** What is told of a mission: each change written whole, with its events, orders and log lines, and announced once it is safe. */
@NullMarked
package org.driftline.commander.history;

import org.jspecify.annotations.NullMarked;
