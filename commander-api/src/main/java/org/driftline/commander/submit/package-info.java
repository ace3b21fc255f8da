/** How a mission comes in: read strictly, checked, written, answered. */
@NullMarked
package org.driftline.commander.submit;

import org.jspecify.annotations.NullMarked;
