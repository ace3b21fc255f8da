/**
 * From the status queue to what may change a mission. Only this package can make a {@link
 * org.driftline.commander.status.VerifiedStatus}, so nothing unverified can reach a projection.
 */
@NullMarked
package org.driftline.commander.status;

import org.jspecify.annotations.NullMarked;
