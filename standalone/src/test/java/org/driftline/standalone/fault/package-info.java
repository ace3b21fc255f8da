/**
 * What goes wrong, what Driftline promises then, and what was seen: one test per line of docs/operations.md. Needs real
 * servers of our own ({@code DRIFTLINE_IT_SERVICES}), because they are killed, filled and lied to.
 */
@NullMarked
package org.driftline.standalone.fault;

import org.jspecify.annotations.NullMarked;
