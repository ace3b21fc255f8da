/** The contract between commander and soldiers: orders, events, names. */
@NullMarked
package org.driftline.events;

import org.jspecify.annotations.NullMarked;
