package org.driftline.events.token;

import org.driftline.events.Envelope;

/** What the verifier found. */
public sealed interface Verification {

    /**
     * The event is what this worker signed, in its time.
     *
     * @param workerId who said it
     * @param tokenId by which token
     * @param event what was said
     */
    record Accepted(String workerId, String tokenId, Envelope event) implements Verification {}

    /**
     * The event must change nothing.
     *
     * @param reason why, for machines
     * @param detail why, for people; holds no secret
     */
    record Refused(RefusalReason reason, String detail) implements Verification {}
}
