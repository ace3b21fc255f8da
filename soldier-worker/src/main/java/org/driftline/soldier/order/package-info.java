/** Taking orders from the queue and settling each of them. */
@NullMarked
package org.driftline.soldier.order;

import org.jspecify.annotations.NullMarked;
