/** Numbers over all missions. */
@NullMarked
package org.driftline.commander.stats;

import org.jspecify.annotations.NullMarked;
