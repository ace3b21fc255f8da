/** What verified statuses do to missions. */
@NullMarked
package org.driftline.commander.projection;

import org.jspecify.annotations.NullMarked;
