/** What missions resulted in: which files count, where they are, and how clients get them. */
@NullMarked
package org.driftline.commander.result;

import org.jspecify.annotations.NullMarked;
