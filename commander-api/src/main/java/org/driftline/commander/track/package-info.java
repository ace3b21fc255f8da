/** Takes positions in while they happen, and tells those who follow what is worth it. */
@NullMarked
package org.driftline.commander.track;

import org.jspecify.annotations.NullMarked;
