/** Who somebody is and what that allows; nothing here knows HTTP, passwords or tables. */
@NullMarked
package org.driftline.commander.identity;

import org.jspecify.annotations.NullMarked;
