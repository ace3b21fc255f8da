package org.driftline.commander.verdict;

import java.util.UUID;

import org.driftline.events.OrderId;

/**
 * What an event says, before anybody judged whether it may.
 *
 * @param eventId the event's own id
 * @param order which attempt at which mission it is about
 * @param seq its place among that attempt's events
 * @param report what it says
 */
public record StatusEvent(UUID eventId, OrderId order, long seq, StatusReport report) {}
