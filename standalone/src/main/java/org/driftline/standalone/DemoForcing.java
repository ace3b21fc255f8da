package org.driftline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.driftline.drift.geo.Area;
import org.driftline.io.forcing.SyntheticForcing;

/** The made-up weather of the demo, three days of it around the time the raft was last seen. */
final class DemoForcing {
    private static final Area WATERS = new Area(-8, 2, 57, 63);

    private DemoForcing() {}

    static void write(Path directory, Instant lastSeen) throws IOException {
        Files.createDirectories(directory);
        SyntheticForcing forcing =
                new SyntheticForcing(WATERS, lastSeen.minus(Duration.ofHours(12)), lastSeen.plus(Duration.ofHours(60)));
        forcing.writeCurrent(directory.resolve("demo-current-SYNTHETIC.nc"));
        forcing.writeWind(directory.resolve("demo-wind-SYNTHETIC.nc"));
    }
}
