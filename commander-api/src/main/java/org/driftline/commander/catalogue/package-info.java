/** What a mission can be about: kinds of objects, and the forcing there is. */
@NullMarked
package org.driftline.commander.catalogue;

import org.jspecify.annotations.NullMarked;
