/** Land of one's own: reads shorelines from files. */
@NullMarked
package org.driftline.io.coast;

import org.jspecify.annotations.NullMarked;
