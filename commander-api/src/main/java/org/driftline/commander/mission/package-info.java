/** A mission: what it is, where it stands, which moves are legal, and how it is kept. */
@NullMarked
package org.driftline.commander.mission;

import org.jspecify.annotations.NullMarked;
