/** The register of search units: what can be sent out, how fast, how long, and what it finds things with. */
@NullMarked
package org.driftline.commander.unit;

import org.jspecify.annotations.NullMarked;
