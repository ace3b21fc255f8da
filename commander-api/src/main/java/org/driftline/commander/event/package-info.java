/** Domain events: rows first, then the world. Whoever comes late reads on from where he was. */
@NullMarked
package org.driftline.commander.event;

import org.jspecify.annotations.NullMarked;
