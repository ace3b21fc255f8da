package org.driftline.io.netcdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.hdf5.Hdf5File;

/** Opens NetCDF files of every format. */
public final class NetCdfReader {

    /** The signature of HDF5, in which NetCDF-4 is kept. */
    private static final long HDF5 = 0x894844460D0A1A0AL;

    private NetCdfReader() {}

    /**
     * Opens a file and reads its header.
     *
     * @throws NetCdfException if it is neither NetCDF-3 nor NetCDF-4, or its header is damaged
     */
    public static NetCdfFile open(Path file) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(8);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.read(magic, 0);
        }
        if (magic.position() >= 4 && magic.get(0) == 'C' && magic.get(1) == 'D' && magic.get(2) == 'F') {
            return NetCdf3File.read(file);
        }
        if (magic.position() == 8 && magic.getLong(0) == HDF5) {
            return Hdf5File.read(file);
        }
        throw NetCdfException.at(0, "neither NetCDF-3 (\"CDF\") nor NetCDF-4 (HDF5)" + looksLike(magic));
    }

    private static String looksLike(ByteBuffer magic) {
        if (magic.position() == 0) {
            return "; the file is empty";
        }
        return magic.get(0) == 'G' && magic.get(1) == 'R' && magic.get(2) == 'I' && magic.get(3) == 'B'
                ? "; it is GRIB"
                : "";
    }
}
