/** The desk where trips are planned, moved on and looked up. */
@NullMarked
package org.driftline.commander.tripdesk;

import org.jspecify.annotations.NullMarked;
