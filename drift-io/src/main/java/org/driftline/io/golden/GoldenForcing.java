package org.driftline.io.golden;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.field.ConstantField;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.drift.forcing.Forcing;
import org.driftline.io.cf.Velocity;
import org.driftline.io.coast.LandFiles;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.forcing.ForcingFile;
import org.driftline.io.golden.GoldenSetup.Source;

/** What acts on the particles of a family, read from files as the reference does; open until it is closed. */
final class GoldenForcing implements Closeable {
    private final GoldenSetup setup;
    private final List<ForcingFile> files = new ArrayList<>();
    private final @Nullable VectorField wind;
    private final @Nullable VectorField current;
    private final LandMask land;

    /** @param data folder of the family's files */
    GoldenForcing(GoldenSetup setup, Path data) throws IOException {
        this.setup = setup;
        try {
            wind = fromFile(data, setup.wind(), Quantity.WIND);
            current = fromFile(data, setup.current(), Quantity.CURRENT);
            land = setup.land().isEmpty() ? new NoLand() : LandFiles.read(data.resolve(setup.land()));
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Forcing of statistics: none of it is told by rows. */
    Forcing alone() {
        return new Forcing(
                wind == null ? constant(setup.wind()) : wind,
                current == null ? constant(setup.current()) : current,
                land);
    }

    /** Forcing of a run; what is not from a file is what the rows of the run say everywhere. */
    Forcing of(GoldenRun run) {
        return new Forcing(
                wind == null ? constant(run, "x_wind", "y_wind") : wind,
                current == null ? constant(run, "x_current", "y_current") : current,
                land);
    }

    private @Nullable VectorField fromFile(Path data, Source source, Quantity quantity) throws IOException {
        if (source.file().isEmpty()) {
            return null;
        }
        ForcingFile file = ForcingFile.open(data.resolve(source.file()));
        files.add(file);
        return file.velocity(quantity, true)
                .map(Velocity::field)
                .orElseThrow(() -> new ForcingException(source.file() + " has no " + quantity));
    }

    private static VectorField constant(Source source) {
        return new ConstantField(source.east(), source.north());
    }

    private static VectorField constant(GoldenRun run, String east, String north) {
        return new ConstantField(run.constant(east), run.constant(north));
    }

    @Override
    public void close() throws IOException {
        for (ForcingFile file : files) {
            file.close();
        }
    }
}
