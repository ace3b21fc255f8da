/** What endangers people: what it is, who knows of it, whether it is over, and what has to wait until then. */
@NullMarked
package org.driftline.commander.safety;

import org.jspecify.annotations.NullMarked;
