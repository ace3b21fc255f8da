/** Numbers about missions: what people measured, and what the system knows when one is completed. */
@NullMarked
package org.driftline.commander.metric;

import org.jspecify.annotations.NullMarked;
