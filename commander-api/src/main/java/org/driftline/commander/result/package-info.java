/** What missions resulted in, and its way to its public place. */
@NullMarked
package org.driftline.commander.result;

import org.jspecify.annotations.NullMarked;
