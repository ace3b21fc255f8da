/** The parameters of a drift mission: from JSON to a checked request, every mistake named at once. */
@NullMarked
package org.driftline.io.params;

import org.jspecify.annotations.NullMarked;
