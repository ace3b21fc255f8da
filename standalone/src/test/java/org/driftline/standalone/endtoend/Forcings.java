package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.geo.Area;
import org.driftline.io.forcing.SyntheticForcing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Fills the catalogue of a test. */
public final class Forcings {
    private Forcings() {}

    /** A made-up current and wind that cover {@link Missions#DRIFT}. */
    public static void synthetic(Path directory) throws IOException {
        Files.createDirectories(directory);
        SyntheticForcing forcing = new SyntheticForcing(
                new Area(-8, 2, 57, 63), Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2024-01-04T00:00:00Z"));
        forcing.writeCurrent(directory.resolve("synthetic-current.nc"));
        forcing.writeWind(directory.resolve("synthetic-wind.nc"));
    }

    /** Real HYCOM current and GFS wind off Washington; the test is skipped where the reference data are not. */
    public static List<Path> washington(Path directory) throws IOException {
        Path data = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
                .resolve("../shared/reference/leeway/data");
        assumeTrue(Files.isDirectory(data), "the real forcing of ../shared is not here");
        List<Path> files = new ArrayList<>();
        for (String name : List.of("wa_hycom_current_cf.nc", "wa_gfs_wind_cf.nc")) {
            files.add(Files.copy(data.resolve(name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING));
        }
        return files;
    }
}
