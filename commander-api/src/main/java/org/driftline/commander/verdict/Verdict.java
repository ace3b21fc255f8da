package org.driftline.commander.verdict;

/** What is to be done with a message from the status queue. */
public sealed interface Verdict {

    /** It may change its mission. */
    record Apply(VerifiedStatus status) implements Verdict {}

    /** The broker brought again what was applied before its acknowledgement got through. */
    record Duplicate() implements Verdict {}

    /**
     * It must change nothing.
     *
     * @param reason why, for machines
     * @param detail why, for people
     */
    record Refused(String reason, String detail) implements Verdict {}
}
