package org.driftline.commander.broker;

/**
 * What was seen of the broker last.
 *
 * @param answers whether it answered
 * @param backlog how many status events waited for a consumer
 * @param detail for people; what is wrong, if it did not answer
 */
public record BrokerSight(boolean answers, int backlog, String detail) {}
