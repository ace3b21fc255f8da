/** AMQP 0-9-1 by the RabbitMQ Java client: where the broker is, what stands on it, and waiting for it. */
@NullMarked
package org.driftline.events.amqp;

import org.jspecify.annotations.NullMarked;
