/** How safety events are reported, acknowledged, resolved and read, and what is let go when one is over. */
@NullMarked
package org.driftline.commander.safetydesk;

import org.jspecify.annotations.NullMarked;
