/** Missions as they happen: server-sent events, from where the reader left off. */
@NullMarked
package org.driftline.commander.follow;

import org.jspecify.annotations.NullMarked;
