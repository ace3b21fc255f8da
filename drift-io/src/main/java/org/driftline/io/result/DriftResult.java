package org.driftline.io.result;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A complete result.
 *
 * @param artifacts the files in the output directory
 * @param summary what {@code summary.json} holds
 * @param degraded whether there are reservations about it; they are in the summary
 * @param omitted what was asked for besides and could not be made, and why; it is in the summary too
 */
public record DriftResult(List<Artifact> artifacts, ObjectNode summary, boolean degraded, List<String> omitted) {
    public DriftResult {
        artifacts = List.copyOf(artifacts);
        omitted = List.copyOf(omitted);
    }

    /** The search area at the end of the run in plain words. */
    public String searchAreaInWords() {
        return summary.path("search_area").asText();
    }
}
