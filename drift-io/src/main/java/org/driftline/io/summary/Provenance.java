package org.driftline.io.summary;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who computed a result and for which mission. It goes into {@code summary.json} only: {@code particles.nc} is the same
 * wherever it is made.
 *
 * @param facts such as mission_id, attempt, worker_id; in the order in which they are to be shown
 */
public record Provenance(Map<String, String> facts) {
    public Provenance {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** Nothing is known but the run itself. */
    public static Provenance none() {
        return new Provenance(Map.of());
    }

    /** The same with one more fact. */
    public Provenance with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Provenance(more);
    }
}
