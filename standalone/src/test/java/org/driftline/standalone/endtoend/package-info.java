/**
 * The line from end to end: real commander and soldier processes over a real broker and database.
 *
 * <p>The same classes run on embedded servers and, when {@code DRIFTLINE_IT_RABBITMQ_URL} and its companions are set, on
 * RabbitMQ, PostgreSQL, Redis and S3 ({@link org.driftline.standalone.endtoend.Servers}).
 */
@NullMarked
package org.driftline.standalone.endtoend;

import org.jspecify.annotations.NullMarked;
