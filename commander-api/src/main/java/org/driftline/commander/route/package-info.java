/** Routes on the Earth: waypoints, the legs between them, how far there is still to go and how far off one is. */
@NullMarked
package org.driftline.commander.route;

import org.jspecify.annotations.NullMarked;
