/** What every request passes: correlation id, path families, size limit, and problems as answers. */
@NullMarked
package org.driftline.commander.http;

import org.jspecify.annotations.NullMarked;
