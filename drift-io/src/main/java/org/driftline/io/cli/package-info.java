/** The {@code drift} command line. */
@NullMarked
package org.driftline.io.cli;

import org.jspecify.annotations.NullMarked;
