/** Wind and current files: opened, explained, catalogued, and made up for demonstrations. */
@NullMarked
package org.driftline.io.forcing;

import org.jspecify.annotations.NullMarked;
