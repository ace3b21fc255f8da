package org.driftline.io.netcdf.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

import org.driftline.io.netcdf.NetCdfException;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.hdf5.Hdf5File;

/** Opens NetCDF files of every format. */
public final class NetCdfReader {

    /** The signature of HDF5, in which NetCDF-4 is kept. */
    private static final long HDF5 = 0x894844460D0A1A0AL;

    /** The beginnings of files that people have instead. */
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry(
                    "GRIB",
                    "it is GRIB, which is not read: convert it to NetCDF first, for example with"
                            + " \"cdo -f nc4 copy in.grb out.nc\" or"
                            + " \"wgrib2 in.grb2 -match ':(UGRD|VGRD):10 m above ground:' -netcdf out.nc\""),
            Map.entry("\u000e\u0003\u0013\u0001", "it is HDF4, which is not read: convert it to NetCDF-4 first"),
            Map.entry("PK\u0003\u0004", "it is a zip archive: unpack it first"),
            Map.entry("\u001f\u008b", "it is compressed with gzip: unpack it first"),
            Map.entry("BZh", "it is compressed with bzip2: unpack it first"),
            Map.entry("\u00fd7zXZ", "it is compressed with xz: unpack it first"),
            Map.entry("II*\0", "it is a TIFF picture"),
            Map.entry("MM\0*", "it is a TIFF picture"));

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

    /** What else a file is by its first bytes, and what to do about it. */
    private static String looksLike(ByteBuffer magic) {
        int length = magic.position();
        if (length == 0) {
            return "; the file is empty";
        }
        byte[] bytes = new byte[length];
        magic.get(0, bytes);
        String first = new String(bytes, StandardCharsets.ISO_8859_1);
        return OTHERS.entrySet().stream()
                .filter(other -> first.startsWith(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .map(what -> "; " + what)
                .orElseGet(() -> isText(first) ? "; it is text, perhaps the message of a download that failed" : "");
    }

    private static boolean isText(String first) {
        return first.chars().allMatch(c -> (c >= ' ' && c < 127) || c == '\n' || c == '\r' || c == '\t');
    }
}
