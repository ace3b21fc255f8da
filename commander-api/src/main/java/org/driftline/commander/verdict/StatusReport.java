package org.driftline.commander.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.history.LogLine;
import org.driftline.commander.mission.Progress;

/** What a soldier says about an attempt. */
public sealed interface StatusReport {

    /** It begins. */
    record Claim() implements StatusReport {}

    /** It goes on. */
    record Advance(Progress progress) implements StatusReport {}

    /** Something for the mission's log. */
    record Note(LogLine line) implements StatusReport {}

    /** It is done: artifacts, summary and provenance. */
    record Success(ObjectNode result) implements StatusReport {}

    /** There will be no result, for this {@code code} and {@code message}. */
    record Failure(ObjectNode reason) implements StatusReport {}
}
