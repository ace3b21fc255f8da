/** Reading missions: one, many, its attempts, its log, where it stands. */
@NullMarked
package org.driftline.commander.browse;

import org.jspecify.annotations.NullMarked;
