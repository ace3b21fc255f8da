/** Where something that was found has come from. */
@NullMarked
package org.driftline.drift.origin;

import org.jspecify.annotations.NullMarked;
