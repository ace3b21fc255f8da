/**
 * Events on their way to registered addresses: one delivery for each event that an address's owner may see, a signed
 * request, tried again with growing pauses, and a log of how that went.
 */
@NullMarked
package org.driftline.commander.delivery;

import org.jspecify.annotations.NullMarked;
