/** Each time that a soldier took a mission on, and how that ended. */
@NullMarked
package org.driftline.commander.attempt;

import org.jspecify.annotations.NullMarked;
