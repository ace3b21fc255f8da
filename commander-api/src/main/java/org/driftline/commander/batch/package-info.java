/** Many missions in one request, each accepted or refused for itself. */
@NullMarked
package org.driftline.commander.batch;

import org.jspecify.annotations.NullMarked;
