/** Keys that people give to their scripts: each with a name, an end, and never more rights than its owner. */
@NullMarked
package org.driftline.commander.apikey;

import org.jspecify.annotations.NullMarked;
