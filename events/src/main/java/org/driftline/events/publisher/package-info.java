/** Publishing that always answers: each message is confirmed, or fails with a reason. */
@NullMarked
package org.driftline.events.publisher;

import org.jspecify.annotations.NullMarked;
