/** What people do with a mission that is there: revise, start, cancel, retry and close it. */
@NullMarked
package org.driftline.commander.steer;

import org.jspecify.annotations.NullMarked;
