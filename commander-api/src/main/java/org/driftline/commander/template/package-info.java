/** Templates: patterns of missions that people keep, in versions that never change, and the missions made from them. */
@NullMarked
package org.driftline.commander.template;

import org.jspecify.annotations.NullMarked;
