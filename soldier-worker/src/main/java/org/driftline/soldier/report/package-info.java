/** What a soldier tells the commander: signed, in order, confirmed. */
@NullMarked
package org.driftline.soldier.report;

import org.jspecify.annotations.NullMarked;
