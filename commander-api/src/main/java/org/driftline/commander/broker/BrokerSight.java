package org.driftline.commander.broker;

import java.time.Instant;

/**
 * What was seen of the broker last.
 *
 * @param answers whether it answered
 * @param backlog how many status events waited for a consumer
 * @param orders how many orders waited for a soldier; those in soldiers' hands are not among them
 * @param at when that was asked
 * @param detail for people; what is wrong, if it did not answer
 */
public record BrokerSight(boolean answers, int backlog, int orders, Instant at, String detail) {}
