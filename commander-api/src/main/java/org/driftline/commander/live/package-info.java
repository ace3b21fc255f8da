/** Where missions stand, quick to ask: from Redis, or from memory while Redis is away. PostgreSQL stays the truth. */
@NullMarked
package org.driftline.commander.live;

import org.jspecify.annotations.NullMarked;
