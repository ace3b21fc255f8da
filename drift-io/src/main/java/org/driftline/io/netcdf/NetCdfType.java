package org.driftline.io.netcdf;

import java.util.Optional;

/**
 * The external types of NetCDF, with their codes in a NetCDF-3 header.
 *
 * @see <a href="https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html">NetCDF file formats</a>
 */
public enum NetCdfType {
    BYTE(1, 1),
    CHAR(2, 1),
    SHORT(3, 2),
    INT(4, 4),
    FLOAT(5, 4),
    DOUBLE(6, 8),
    /** From here on only in 64-bit data files (CDF-5) and NetCDF-4. */
    UBYTE(7, 1),
    USHORT(8, 2),
    UINT(9, 4),
    INT64(10, 8),
    UINT64(11, 8),
    /** Only in NetCDF-4. */
    STRING(12, 0);

    private static final NetCdfType[] ALL = values();

    private final int code;
    private final int size;

    NetCdfType(int code, int size) {
        this.code = code;
        this.size = size;
    }

    /** The type of a code in a NetCDF-3 header. */
    public static Optional<NetCdfType> ofCode(int code) {
        return code >= 1 && code < STRING.code ? Optional.of(ALL[code - 1]) : Optional.empty();
    }

    int code() {
        return code;
    }

    /** Bytes of one value; 0 for STRING, which has no fixed size. */
    public int size() {
        return size;
    }

    /** Whether values of this type are numbers. */
    public boolean numeric() {
        return this != CHAR && this != STRING;
    }

    /** Whether every NetCDF-3 format has this type. */
    public boolean classic() {
        return code <= DOUBLE.code;
    }
}
