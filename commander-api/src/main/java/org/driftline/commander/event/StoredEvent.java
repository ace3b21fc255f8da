package org.driftline.commander.event;

import org.driftline.events.Envelope;

/**
 * A domain event at its place.
 *
 * @param position higher for later events of the same mission or thing
 * @param event what happened
 */
public record StoredEvent(long position, Envelope event) {}
