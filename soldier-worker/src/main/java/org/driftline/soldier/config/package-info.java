/** Settings, read once at the start with every problem named. */
@NullMarked
package org.driftline.soldier.config;

import org.jspecify.annotations.NullMarked;
