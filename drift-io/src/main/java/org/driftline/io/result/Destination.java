package org.driftline.io.result;

import java.nio.file.Path;

import org.driftline.io.summary.Provenance;

/**
 * Where a result goes, and what is said about who made it.
 *
 * @param directory made if missing; files of the same names in it are replaced
 * @param provenance for {@code summary.json}
 * @param extent how much of the run is to be in it
 */
public record Destination(Path directory, Provenance provenance, ResultExtent extent) {

    /** For a result as it usually is. */
    public Destination(Path directory, Provenance provenance) {
        this(directory, provenance, ResultExtent.USUAL);
    }
}
