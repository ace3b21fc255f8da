package org.driftline.events.publisher;

/**
 * How a publisher is, for health checks.
 *
 * @param connected whether it can publish now
 * @param detail the broker, and what is wrong
 */
public record PublisherState(boolean connected, String detail) {}
