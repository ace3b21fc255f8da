/** Reads what clients send, field by field: each of its type, and every mistake found, not only the first. */
@NullMarked
package org.driftline.commander.fields;

import org.jspecify.annotations.NullMarked;
