package org.driftline.commander.event;

import java.nio.charset.StandardCharsets;

import org.driftline.events.Envelope;
import org.driftline.events.EventCodec;

/**
 * An event, and what it is about.
 *
 * @param subject the thing
 * @param event what happened to it
 * @param json the event as it is kept and sent: the same text in both places
 */
public record SubjectEvent(Subject subject, Envelope event, String json) {

    /** Writes the event, once for all who need its text. */
    public static SubjectEvent of(Subject subject, Envelope event) {
        return new SubjectEvent(subject, event, new String(EventCodec.encode(event), StandardCharsets.UTF_8));
    }
}
