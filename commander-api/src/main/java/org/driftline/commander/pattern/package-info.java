/** Mission bodies with blanks to fill in; nothing here knows tables or HTTP. */
@NullMarked
package org.driftline.commander.pattern;

import org.jspecify.annotations.NullMarked;
