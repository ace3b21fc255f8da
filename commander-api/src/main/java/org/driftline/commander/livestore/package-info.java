/** Where live state is kept: in Redis, in memory, and what a view of a mission is. */
@NullMarked
package org.driftline.commander.livestore;

import org.jspecify.annotations.NullMarked;
