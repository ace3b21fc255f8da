/** How well runs follow real drifters: their tracks from files, cut into segments, against the model and two baselines. */
@NullMarked
package org.driftline.io.skill;

import org.jspecify.annotations.NullMarked;
