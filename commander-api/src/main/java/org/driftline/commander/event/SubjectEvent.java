package org.driftline.commander.event;

import org.driftline.events.Envelope;

/**
 * An event, and what it is about.
 *
 * @param subject the thing
 * @param event what happened to it
 */
public record SubjectEvent(Subject subject, Envelope event) {}
