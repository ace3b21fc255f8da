/** Addresses of other systems that want events: who registered them, where they may lead, and what they are signed with. */
@NullMarked
package org.driftline.commander.webhook;

import org.jspecify.annotations.NullMarked;
