/** What the API's document says beside what stands at the operations: who may use each, and how it refuses. */
@NullMarked
package org.driftline.commander.openapi;

import org.jspecify.annotations.NullMarked;
