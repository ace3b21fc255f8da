/** The soldier: takes orders, runs them, stores results, reports. */
@NullMarked
package org.driftline.soldier;

import org.jspecify.annotations.NullMarked;
