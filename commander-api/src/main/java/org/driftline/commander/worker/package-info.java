/** Workers: their credentials, their tokens, and whose tokens count. */
@NullMarked
package org.driftline.commander.worker;

import org.jspecify.annotations.NullMarked;
