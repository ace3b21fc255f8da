/**
 * What may be believed of a status event. Only this package can make a {@link
 * org.driftline.commander.verdict.VerifiedStatus}, so nothing unverified can reach a projection.
 */
@NullMarked
package org.driftline.commander.verdict;

import org.jspecify.annotations.NullMarked;
