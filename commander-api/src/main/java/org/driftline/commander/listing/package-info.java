/** Lists of missions: which, in which order, page by page. */
@NullMarked
package org.driftline.commander.listing;

import org.jspecify.annotations.NullMarked;
