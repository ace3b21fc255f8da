/** From the status queue to the missions: each event is taken, judged in its order, and applied or laid aside. */
@NullMarked
package org.driftline.commander.status;

import org.jspecify.annotations.NullMarked;
