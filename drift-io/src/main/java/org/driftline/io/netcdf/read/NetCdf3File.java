package org.driftline.io.netcdf.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;

/** A NetCDF-3 file: classic, 64-bit offset or 64-bit data. */
final class NetCdf3File extends NetCdfFile {

    private final FileChannel channel;
    private final NetCdf3Header header;

    private NetCdf3File(FileChannel channel, NetCdf3Header header) {
        this.channel = channel;
        this.header = header;
    }

    static NetCdf3File read(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            return new NetCdf3File(channel, NetCdf3Header.read(channel));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public String format() {
        return switch (header.version()) {
            case 1 -> "NetCDF-3 classic";
            case 2 -> "NetCDF-3 64-bit offset";
            default -> "NetCDF-3 64-bit data";
        };
    }

    @Override
    public List<Dimension> dimensions() {
        return header.dimensions();
    }

    @Override
    public List<Variable> variables() {
        return header.variables();
    }

    @Override
    public Attributes attributes() {
        return header.attributes();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
