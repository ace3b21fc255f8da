/** Missions that wait for other missions: who waits for whom, that nobody waits for himself, and when the waiting is over. */
@NullMarked
package org.driftline.commander.dependency;

import org.jspecify.annotations.NullMarked;
