package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.driftline.drift.geo.Area;
import org.driftline.io.forcing.SyntheticForcing;

/** Fills the catalogue of a test. */
final class Forcings {
    private Forcings() {}

    /** A made-up current and wind that cover {@link Missions#DRIFT}. */
    static void synthetic(Path directory) throws IOException {
        Files.createDirectories(directory);
        SyntheticForcing forcing = new SyntheticForcing(
                new Area(-8, 2, 57, 63), Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-04T00:00:00Z"));
        forcing.writeCurrent(directory.resolve("synthetic-current.nc"));
        forcing.writeWind(directory.resolve("synthetic-wind.nc"));
    }
}
