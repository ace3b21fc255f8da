package org.driftline.io.netcdf;

import java.io.IOException;

/** A file is not the NetCDF it should be: says where and what was wrong. */
public final class NetCdfException extends IOException {

    public NetCdfException(String message) {
        super(message);
    }

    public NetCdfException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Damage at a place of the file (bytes from its start). */
    public static NetCdfException at(long offset, String message) {
        return new NetCdfException("at byte " + offset + ": " + message);
    }
}
