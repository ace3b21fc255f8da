/** Where the files of results are. */
@NullMarked
package org.driftline.commander.storage;

import org.jspecify.annotations.NullMarked;
