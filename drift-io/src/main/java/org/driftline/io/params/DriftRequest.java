package org.driftline.io.params;

import java.util.List;

import org.driftline.drift.origin.BackwardMethod;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.field.AppliedDefault;

/**
 * A drift mission that makes sense in itself; whether its forcing exists is checked against a catalogue.
 *
 * @param run what to compute
 * @param backwardMethod how it is computed when it goes backward in time
 * @param forcing from what
 * @param defaultsApplied what the sender left out, and what we took instead
 */
public record DriftRequest(
        RunSpec run, BackwardMethod backwardMethod, ForcingChoice forcing, List<AppliedDefault> defaultsApplied) {
    public DriftRequest {
        defaultsApplied = List.copyOf(defaultsApplied);
    }
}
