package org.driftline.io.coast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

import org.driftline.drift.coast.CoastlineAction;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NaturalEarth;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.run.RunSpec;

/** The land that runs meet: what comes with Driftline, or what a file says. */
public final class RunLand {

    private final Supplier<LandMask> land;

    private RunLand(Supplier<LandMask> land) {
        this.land = land;
    }

    /** What comes with Driftline; read when a run first needs it. */
    public static RunLand naturalEarth() {
        return new RunLand(NaturalEarth::land);
    }

    /**
     * What a file says; read now.
     *
     * @throws LandFileException if it cannot serve as land
     */
    public static RunLand ofFile(Path file) throws IOException {
        LandMask read = LandFiles.read(file);
        return new RunLand(() -> read);
    }

    /** The land for a run: none if it is to drift over land. */
    public LandMask forRun(RunSpec run) {
        return run.coastline().action() == CoastlineAction.NONE ? new NoLand() : land.get();
    }
}
