package org.driftline.io.skill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.driftline.io.cf.values.CfException;
import org.driftline.io.netcdf.NetCdfException;

/** Reads tracks of drifters from files. */
public final class DrifterFiles {

    private DrifterFiles() {}

    /**
     * The drifters of a file: NetCDF with CF trajectories if its name ends in {@code .nc}, else text with the columns id,
     * time, latitude and longitude.
     *
     * @throws DrifterFileException if it cannot be read as that, or holds no position
     */
    public static List<Drifter> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new DrifterFileException("there is no file " + file);
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        try {
            List<Drifter> drifters = name.endsWith(".nc") ? DrifterNetCdf.read(file) : DrifterCsv.read(file);
            if (drifters.isEmpty()) {
                throw new DrifterFileException(file + " holds no position of a drifter");
            }
            return drifters;
        } catch (NetCdfException | CfException e) {
            throw new DrifterFileException(file + ": " + e.getMessage());
        }
    }
}
