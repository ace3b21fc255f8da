/** Random numbers that depend on seed, particle and step only, whoever asks and in whatever order. */
@NullMarked
package org.driftline.drift.random;

import org.jspecify.annotations.NullMarked;
