/** What commands are given: files, sizes, and the answer to what cannot be done. */
@NullMarked
package org.driftline.io.cli.input;

import org.jspecify.annotations.NullMarked;
