package org.driftline.io.result;

import java.nio.file.Path;

/**
 * Where a result goes, and what is said about who made it.
 *
 * @param directory made if missing; files of the same names in it are replaced
 * @param provenance for {@code summary.json}
 */
public record Destination(Path directory, Provenance provenance) {}
