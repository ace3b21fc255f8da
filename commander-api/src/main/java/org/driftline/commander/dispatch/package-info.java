/** When a mission's first order goes out: at once, or when nothing holds it any more. */
@NullMarked
package org.driftline.commander.dispatch;

import org.jspecify.annotations.NullMarked;
