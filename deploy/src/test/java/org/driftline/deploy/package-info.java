/** Tests of the files under deploy and docs. */
@NullMarked
package org.driftline.deploy;

import org.jspecify.annotations.NullMarked;
