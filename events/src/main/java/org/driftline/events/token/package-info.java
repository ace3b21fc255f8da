/** Who may say what: master keys, worker tokens, signed events and their verification. Secrets never reach a log. */
@NullMarked
package org.driftline.events.token;

import org.jspecify.annotations.NullMarked;
