/** Reads the fields of a JSON object one by one, and keeps every mistake and every default with the path of its field. */
@NullMarked
package org.driftline.io.params.field;

import org.jspecify.annotations.NullMarked;
