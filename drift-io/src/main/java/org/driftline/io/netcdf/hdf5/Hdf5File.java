package org.driftline.io.netcdf.hdf5;

import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.object.datatype.OrderedDataType;
import org.jspecify.annotations.Nullable;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Slab;
import org.driftline.io.netcdf.Variable;
import org.driftline.io.netcdf.stored.BoxReader;
import org.driftline.io.netcdf.stored.HeldNumbers;
import org.driftline.io.netcdf.stored.StoredArray;

/** A NetCDF-4 file: the root group of an HDF5 file, whose structure is read by the jHDF library. */
public final class Hdf5File extends NetCdfFile {

    /** Something done with the library, which reports damage by whatever exception it stumbles over. */
    interface Step<T> {
        T run() throws NetCdfException;
    }

    private static final long CACHE_BYTES = 64L << 20;
    private static final long LARGEST_COMPACT = 1 << 16;

    private final HdfFile file;
    private final FileChannel channel;
    private final ChunkCache cache = new ChunkCache(CACHE_BYTES);
    private final List<Dimension> dimensions;
    private final List<Variable> variables;
    private final Attributes attributes;

    private Hdf5File(HdfFile file, FileChannel channel) throws NetCdfException {
        this.file = file;
        this.channel = channel;
        List<Dataset> datasets = new ArrayList<>();
        for (Node node : file.getChildren().values()) {
            if (node instanceof Dataset dataset && !node.isLink()) {
                datasets.add(dataset);
            }
        }
        datasets.sort(Comparator.comparingLong(Dataset::getAddress).thenComparing(Dataset::getName));
        Hdf5Dimensions axes = new Hdf5Dimensions(datasets);
        List<Variable> found = new ArrayList<>();
        for (Dataset dataset : datasets) {
            Variable variable = Hdf5Dimensions.isOnlyDimension(dataset) ? null : variable(dataset, axes);
            if (variable != null) {
                found.add(variable);
            }
        }
        this.variables = Collections.unmodifiableList(found);
        this.dimensions = axes.all();
        this.attributes = Hdf5Attributes.of(file);
    }

    /**
     * Opens a file and reads its structure.
     *
     * @throws NetCdfException if it is damaged
     */
    public static Hdf5File read(Path path) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        try {
            HdfFile file = structure(path, channel);
            return guarded("the file", () -> new Hdf5File(file, channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Where it can, gives the library a mapping of the file: it then takes pieces of that, and a damaged length is out
     * of bounds instead of an allocation.
     */
    private static HdfFile structure(Path path, FileChannel channel) throws IOException {
        if (channel.size() > Integer.MAX_VALUE) {
            return guarded("the file", () -> new HdfFile(path));
        }
        ByteBuffer mapping = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        return guarded("the file", () -> HdfFile.fromByteBuffer(mapping));
    }

    /** Runs a step of the library and turns every way in which it fails on a damaged file into one. */
    static <T> T guarded(String what, Step<T> step) throws NetCdfException {
        try {
            return step.run();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new NetCdfException("HDF5 structure of " + what + " cannot be read: " + e, e);
        }
    }

    /** The variable that a dataset is; null if its values are neither numbers nor text. */
    private @Nullable Variable variable(Dataset dataset, Hdf5Dimensions axes) throws NetCdfException {
        NetCdfType type = Hdf5Attributes.typeOrNull(dataset.getDataType());
        if (type == null) {
            return null;
        }
        Object declared = type.numeric() ? dataset.getFillValue() : null;
        double fill = declared instanceof Number number ? number.doubleValue() : 0;
        return new Hdf5Variable(
                Hdf5Dimensions.variableName(dataset),
                type,
                axes.of(dataset),
                Hdf5Attributes.of(dataset),
                dataset.getDimensions(),
                fill,
                values(dataset, type, fill));
    }

    private BoxReader values(Dataset dataset, NetCdfType type, double fill) throws NetCdfException {
        if (!type.numeric() || !(dataset.getDataType() instanceof OrderedDataType ordered)) {
            return never(fill);
        }
        ByteOrder order = ordered.getByteOrder();
        if (dataset instanceof ChunkedDataset chunked && dataset.getDimensions().length > 0) {
            return new Hdf5Chunks(chunked, cache, type, order, fill);
        }
        if (dataset.isEmpty()) {
            return never(fill);
        }
        if (dataset instanceof ContiguousDataset contiguous) {
            return stored(contiguous, type, order);
        }
        return held(dataset);
    }

    private static BoxReader never(double fill) {
        return new HeldNumbers(new double[] {fill}, new int[0]);
    }

    /** Small datasets may lie in their own description (compact layout). */
    private static BoxReader held(Dataset dataset) throws NetCdfException {
        if (dataset.getSizeInBytes() > LARGEST_COMPACT) {
            throw new NetCdfException("variable " + dataset.getName() + " has the storage layout "
                    + dataset.getDataLayout() + ", which is not read");
        }
        Object flat = dataset.getDataFlat();
        double[] values = new double[Math.toIntExact(dataset.getSize())];
        for (int i = 0; i < values.length; i++) {
            values[i] = Array.getDouble(flat, i);
        }
        return new HeldNumbers(values, dataset.getDimensions());
    }

    private BoxReader stored(ContiguousDataset dataset, NetCdfType type, ByteOrder order) throws NetCdfException {
        int[] shape = dataset.getDimensions();
        long begin = dataset.getDataAddress() + file.getUserBlockSize();
        StoredArray array = new StoredArray(channel, order, begin, type, shape, Slab.packedStrides(shape, type.size()));
        array.checkInside(file.size(), dataset.getName());
        return array;
    }

    @Override
    public String format() {
        return "NetCDF-4 (HDF5)";
    }

    @Override
    public List<Dimension> dimensions() {
        return dimensions;
    }

    @Override
    public List<Variable> variables() {
        return variables;
    }

    @Override
    public Attributes attributes() {
        return attributes;
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            file.close();
        }
    }
}
