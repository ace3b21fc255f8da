/** The command line for any Driftline server: post missions, watch them, fetch results, look after queues. */
@NullMarked
package org.driftline.client;

import org.jspecify.annotations.NullMarked;
