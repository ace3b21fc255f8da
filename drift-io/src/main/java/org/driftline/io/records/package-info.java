/** The particles of a run at all recorded times, kept as they come: in memory, or on disk when they are many. */
@NullMarked
package org.driftline.io.records;

import org.jspecify.annotations.NullMarked;
