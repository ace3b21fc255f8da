package org.driftline.io.particles;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftline.drift.RunControl;
import org.driftline.drift.object.ObjectClass;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.records.Column;
import org.driftline.io.records.Kept;
import org.driftline.io.records.ParticleRecords;
import org.driftline.io.records.Particular;
import org.driftline.io.records.RecordReader;
import org.driftline.io.records.Tasks.Task;

/**
 * Writes {@code particles.nc}: trajectories in the multidimensional array form of CF, and the probability of
 * containment on a grid. Its bytes depend on the order and the forcing alone. Whatever the size of the run, little of it
 * is in memory at a time.
 *
 * @see <a href="https://cfconventions.org/Data/cf-conventions/cf-conventions-1.11/cf-conventions.html#trajectory-data">
 *     CF-1.11, section H.4.1</a>
 */
public final class ParticlesFile implements Closeable {
    public static final String NAME = "particles.nc";
    public static final String CONTENT_TYPE = "application/x-netcdf";

    private static final List<String> GRID = List.of("time", "grid_lat", "grid_lon");

    private final ParticleRecords records;
    private final ContainmentRecords containment;
    private final ObjectClass object;
    private final NetCdf3Writer file;

    private ParticlesFile(
            ParticleRecords records, ContainmentRecords containment, ObjectClass object, NetCdf3Writer file) {
        this.records = records;
        this.containment = containment;
        this.object = object;
        this.file = file;
    }

    /**
     * What the file says of its run.
     *
     * @param object what was set adrift
     * @param engineVersion of the program that computed it
     * @param attributes what else, by name
     */
    public record About(ObjectClass object, String engineVersion, Map<String, String> attributes) {
        public About {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /** Creates the file. */
    public static ParticlesFile create(
            Path directory, ParticleRecords records, ContainmentRecords containment, About about) throws IOException {
        NetCdf3Definition definition = NetCdf3Writer.define()
                .dimension("trajectory", records.particles())
                .dimension("time", records.records());
        ParticleVariables.describe(definition, about.object(), about.engineVersion(), about.attributes());
        ParticleVariables.define(definition, records.waves());
        containment.define(definition, GRID);
        return new ParticlesFile(records, containment, about.object(), definition.create(directory.resolve(NAME)));
    }

    /** All that is to be done before the file is closed, in pieces that may be done at the same time. */
    public List<Task> tasks(RunControl control) {
        List<Task> tasks = new ArrayList<>();
        for (Column column : records.columns()) {
            tasks.add(() -> new Tracks(records, file, control).write(column));
        }
        tasks.add(() -> containment.write(file, control));
        tasks.add(this::writeOnce);
        return tasks;
    }

    private void writeOnce() throws IOException {
        file.write("time", records.times());
        Kept kept = records.kept();
        int[] numbers = new int[kept.size()];
        Arrays.setAll(numbers, kept::number);
        file.write("trajectory", numbers);
        Arrays.fill(numbers, object.number());
        file.write("object_type", numbers);
        RecordReader reader = records.reader();
        file.write("release_time", reader.doubles(Particular.RELEASE_TIME));
        file.write("origin_marker", reader.ints(Particular.RELEASE));
        file.write("downwind_eps", reader.floats(Particular.DOWNWIND_EPS));
        file.write("crosswind_eps", reader.floats(Particular.CROSSWIND_EPS));
        file.write("crosswind_slope", reader.floats(Particular.CROSSWIND_SLOPE));
        file.write("crosswind_offset", reader.floats(Particular.CROSSWIND_OFFSET));
        file.write("jibe_probability", reader.floats(Particular.JIBE_PROBABILITY));
    }

    /** Ends the file. */
    @Override
    public void close() throws IOException {
        file.close();
    }
}
