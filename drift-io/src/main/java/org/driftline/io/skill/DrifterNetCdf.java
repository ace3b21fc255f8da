package org.driftline.io.skill;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.driftline.io.cf.values.CfTimes;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;
import org.driftline.io.netcdf.read.NetCdfReader;

/**
 * Reads drifters from NetCDF with CF trajectories: in rows of one length with times of their own or common ones, one after
 * the other with the number of positions of each (contiguous ragged), or a single one.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#trajectory-data">
 *     CF-1.11, section H.4</a>
 */
final class DrifterNetCdf {
    private static final int MOST_POSITIONS = 50_000_000;

    private final NetCdfFile file;
    private final double[] lon;
    private final double[] lat;
    private final double[] time;
    private final int[] shape;
    private final DrifterPositions positions = new DrifterPositions();

    private DrifterNetCdf(NetCdfFile file) throws IOException {
        this.file = file;
        Variable longitudes = named("longitude", "lon");
        Variable latitudes = named("latitude", "lat");
        Variable times = named("time", "time");
        shape = longitudes.shape();
        if (!latitudes.dimensions().equals(longitudes.dimensions()) || shape.length < 1 || shape.length > 2) {
            throw new DrifterFileException(longitudes + " and " + latitudes + " are no trajectories");
        }
        lon = PackedValues.of(longitudes).readAll(MOST_POSITIONS);
        lat = PackedValues.of(latitudes).readAll(MOST_POSITIONS);
        time = CfTimes.instants(times);
        boolean common = times.shape().length == 1
                && times.dimensions().get(0).equals(longitudes.dimensions().get(shape.length - 1));
        if (!common && time.length != lon.length) {
            throw new DrifterFileException(times + " are not the times of " + longitudes);
        }
    }

    /** @throws DrifterFileException if it is NetCDF, but holds no trajectories */
    static List<Drifter> read(Path path) throws IOException {
        try (NetCdfFile file = NetCdfReader.open(path)) {
            return new DrifterNetCdf(file).drifters();
        }
    }

    private List<Drifter> drifters() throws IOException {
        if (shape.length == 2) {
            for (int row = 0; row < shape[0]; row++) {
                add(Integer.toString(row), row * shape[1], (row + 1) * shape[1]);
            }
            return positions.drifters();
        }
        int first = 0;
        int drifter = 0;
        for (int size : sizes()) {
            add(Integer.toString(drifter++), first, Math.min(lon.length, first + size));
            first += size;
        }
        return positions.drifters();
    }

    /** How many positions each drifter has, when they lie one after the other; all of them for a single one. */
    private int[] sizes() throws IOException {
        Optional<Variable> counts = file.variables().stream()
                .filter(variable ->
                        variable.attributes().text("sample_dimension").isPresent())
                .findFirst();
        if (counts.isEmpty()) {
            return new int[] {lon.length};
        }
        return Arrays.stream(counts.get().readAll(MOST_POSITIONS))
                .mapToInt(count -> (int) count)
                .toArray();
    }

    private void add(String id, int from, int to) throws DrifterFileException {
        for (int i = from; i < to; i++) {
            double when = time[time.length == lon.length ? i : i % shape[shape.length - 1]];
            if (!Double.isNaN(lon[i]) && !Double.isNaN(lat[i]) && !Double.isNaN(when)) {
                positions.add(id, when, lon[i], lat[i]);
            }
        }
    }

    private Variable named(String standardName, String name) throws DrifterFileException {
        return file.variables().stream()
                .filter(variable ->
                        variable.attributes().text("standard_name").orElse("").equals(standardName))
                .findFirst()
                .or(() -> file.variable(standardName))
                .or(() -> file.variable(name))
                .orElseThrow(() -> new DrifterFileException("the file has no " + standardName));
    }
}
