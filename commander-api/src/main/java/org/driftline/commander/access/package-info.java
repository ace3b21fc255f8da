/** Who may come in, and to which operation: every operation says what it needs, and what says nothing is shut. */
@NullMarked
package org.driftline.commander.access;

import org.jspecify.annotations.NullMarked;
