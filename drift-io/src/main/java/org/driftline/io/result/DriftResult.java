package org.driftline.io.result;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A complete result.
 *
 * @param artifacts the files in the output directory
 * @param summary what {@code summary.json} holds
 * @param degraded whether there are reservations about it; they are in the summary
 */
public record DriftResult(List<Artifact> artifacts, ObjectNode summary, boolean degraded) {
    public DriftResult {
        artifacts = List.copyOf(artifacts);
    }

    /** The search area at the end of the run in plain words. */
    public String searchAreaInWords() {
        return summary.path("search_area").asText();
    }
}
