/** What the dimensions of a variable are: time, level, member, rows and columns, and where their places are. */
@NullMarked
package org.driftline.io.cf.shape;

import org.jspecify.annotations.NullMarked;
