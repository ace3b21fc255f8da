/** The confirmed publisher as an outgoing SmallRye connector, and {@code RABBITMQ_URL} for the incoming one. */
@NullMarked
package org.driftline.events.connector;

import org.jspecify.annotations.NullMarked;
