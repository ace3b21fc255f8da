package org.driftline.io.cli.input;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.coast.LandFileException;
import org.driftline.io.coast.RunLand;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.forcing.ForcingFile;

/** The options with which a command is told what runs are made from. */
public final class InputFiles {
    @Option(names = "--forcing", paramLabel = "file.nc", description = "NetCDF wind or current; may be repeated.")
    private List<Path> forcing = List.of();

    @Option(
            names = "--land",
            paramLabel = "file",
            description = "Land instead of Natural Earth's: GeoJSON, .wkb, or GSHHG's .b.")
    private @Nullable Path land;

    /**
     * Forcing files that are open.
     *
     * @param files as given
     */
    public record Opened(List<ForcingFile> files) implements Closeable {
        /** What is in them. */
        public List<ForcingEntry> entries() throws IOException {
            List<ForcingEntry> entries = new ArrayList<>();
            for (ForcingFile file : files) {
                entries.add(file.summary());
            }
            return entries;
        }

        @Override
        public void close() throws IOException {
            for (ForcingFile file : files) {
                file.close();
            }
        }
    }

    /** Opens the forcing. */
    public Opened open() throws IOException, BadInputException {
        Opened opened = new Opened(new ArrayList<>());
        try {
            Set<String> names = new HashSet<>();
            for (Path path : forcing) {
                ForcingFile file = ForcingFile.open(path);
                opened.files().add(file);
                if (!names.add(file.name())) {
                    throw new BadInputException("two forcing files are called " + file.name());
                }
            }
            return opened;
        } catch (ForcingException e) {
            opened.close();
            throw new BadInputException(String.valueOf(e.getMessage()));
        } catch (IOException | BadInputException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** The coast. */
    public RunLand land() throws IOException, BadInputException {
        try {
            return land == null ? RunLand.naturalEarth() : RunLand.ofFile(land);
        } catch (LandFileException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    /** The coast for a run; a coast that would do nothing is bad input. */
    public LandMask land(RunSpec run) throws IOException, BadInputException {
        LandMask mask = land().forRun(run);
        if (land != null && mask instanceof NoLand) {
            throw new BadInputException("--land does nothing when coastline_action is none");
        }
        return mask;
    }
}
