/** What a run leaves behind: particles, search areas, a picture and a summary, all from one entry. */
@NullMarked
package org.driftline.io.result;

import org.jspecify.annotations.NullMarked;
