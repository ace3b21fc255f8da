package org.driftline.io.netcdf;

import java.io.Closeable;
import java.util.List;
import java.util.Optional;

/** An open NetCDF file, whichever of its formats is on disk. */
public abstract class NetCdfFile implements Closeable {

    /** The format's name for people. */
    public abstract String format();

    public abstract List<Dimension> dimensions();

    public abstract List<Variable> variables();

    /** The attributes of the file as a whole. */
    public abstract Attributes attributes();

    public final Optional<Variable> variable(String name) {
        return variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }
}
