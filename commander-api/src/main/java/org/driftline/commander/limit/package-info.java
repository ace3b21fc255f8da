/**
 * How much of the API one caller may take. Counted in the memory of each commander: a caller behind a balancer of two may take
 * twice as much, and that is cheaper than asking a server for each call.
 */
@NullMarked
package org.driftline.commander.limit;

import org.jspecify.annotations.NullMarked;
