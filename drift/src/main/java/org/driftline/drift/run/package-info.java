/** What is to be simulated, and its steps in time. */
@NullMarked
package org.driftline.drift.run;

import org.jspecify.annotations.NullMarked;
