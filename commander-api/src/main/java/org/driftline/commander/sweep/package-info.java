/** What silence does to missions: a soldier that is not heard, and an order that nobody has, are made good for. */
@NullMarked
package org.driftline.commander.sweep;

import org.jspecify.annotations.NullMarked;
