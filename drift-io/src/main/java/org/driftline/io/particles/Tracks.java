package org.driftline.io.particles;

import java.io.IOException;
import java.util.List;

import org.driftline.drift.CancelledRunException;
import org.driftline.drift.RunControl;
import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.records.Column;
import org.driftline.io.records.ParticleRecords;
import org.driftline.io.records.RecordReader;
import org.driftline.io.records.RecordReader.Piece;

/** Turns records of particles into tracks of times, one column after the other and a block of particles at a time. */
final class Tracks {
    private static final int BLOCK_VALUES = 1 << 18;

    /** In the order of their numbers in the file; a particle that is not yet released has none. */
    private static final List<ParticleStatus> STATUSES = List.of(
            ParticleStatus.ACTIVE,
            ParticleStatus.STRANDED,
            ParticleStatus.MISSING_DATA,
            ParticleStatus.OUTSIDE,
            ParticleStatus.RETIRED,
            ParticleStatus.SEEDED_ON_LAND);

    private final NetCdf3Writer file;
    private final RunControl control;
    private final RecordReader reader;
    private final int particles;
    private final int times;
    private final int block;
    private final byte[] codes = new byte[ParticleStatus.values().length]; // [code of ParticleStatus]

    Tracks(ParticleRecords records, NetCdf3Writer file, RunControl control) {
        this.file = file;
        this.control = control;
        this.reader = records.reader();
        this.particles = records.particles();
        this.times = records.records();
        this.block = Math.max(1, Math.min(particles, BLOCK_VALUES / times));
        for (byte code = 0; code < codes.length; code++) {
            codes[code] = (byte) STATUSES.indexOf(ParticleStatus.of(code));
        }
    }

    void write(Column column) throws IOException {
        switch (column) {
            case LON -> writePositions("lon", column);
            case LAT -> writePositions("lat", column);
            case AGE -> writeFloats("age_seconds", column);
            case WIND_U -> writeFloats("x_wind", column);
            case WIND_V -> writeFloats("y_wind", column);
            case CURRENT_U -> writeFloats("x_sea_water_velocity", column);
            case CURRENT_V -> writeFloats("y_sea_water_velocity", column);
            case STOKES_U -> writeFloats(ParticleVariables.STOKES_X, column);
            case STOKES_V -> writeFloats(ParticleVariables.STOKES_Y, column);
            case STATUS -> writeStatus();
            case ORIENTATION -> writeBytes("orientation", column);
            case CAPSIZED -> writeBytes("capsized", column);
        }
    }

    private interface Block {
        void write(Piece piece) throws IOException;
    }

    private void forEachBlock(Block work) throws IOException {
        for (int first = 0; first < particles; first += block) {
            if (control.cancelled().getAsBoolean()) {
                throw new CancelledRunException();
            }
            work.write(new Piece(first, Math.min(block, particles - first)));
        }
    }

    /** Before its release a particle is nowhere. */
    private void writePositions(String name, Column column) throws IOException {
        double[] tracks = new double[block * times];
        double[] row = new double[block];
        byte[] status = new byte[block];
        forEachBlock(piece -> {
            for (int record = 0; record < times; record++) {
                reader.read(record, column, piece, row);
                reader.read(record, Column.STATUS, piece, status);
                for (int i = 0; i < piece.count(); i++) {
                    boolean released = codes[status[i]] != ParticleVariables.NO_STATUS;
                    tracks[i * times + record] = released ? row[i] : Double.NaN;
                }
            }
            file.write(name, start(piece), count(piece), tracks);
        });
    }

    private void writeFloats(String name, Column column) throws IOException {
        float[] tracks = new float[block * times];
        float[] row = new float[block];
        forEachBlock(piece -> {
            for (int record = 0; record < times; record++) {
                reader.read(record, column, piece, row);
                for (int i = 0; i < piece.count(); i++) {
                    tracks[i * times + record] = row[i];
                }
            }
            file.write(name, start(piece), count(piece), tracks);
        });
    }

    private void writeBytes(String name, Column column) throws IOException {
        byte[] tracks = new byte[block * times];
        byte[] row = new byte[block];
        forEachBlock(piece -> {
            transpose(column, piece, row, tracks);
            file.write(name, start(piece), count(piece), tracks);
        });
    }

    private void writeStatus() throws IOException {
        byte[] tracks = new byte[block * times];
        byte[] row = new byte[block];
        forEachBlock(piece -> {
            transpose(Column.STATUS, piece, row, tracks);
            for (int i = 0; i < piece.count() * times; i++) {
                tracks[i] = codes[tracks[i]];
            }
            file.write("status", start(piece), count(piece), tracks);
        });
    }

    private void transpose(Column column, Piece piece, byte[] row, byte[] tracks) throws IOException {
        for (int record = 0; record < times; record++) {
            reader.read(record, column, piece, row);
            for (int i = 0; i < piece.count(); i++) {
                tracks[i * times + record] = row[i];
            }
        }
    }

    private int[] start(Piece piece) {
        return new int[] {piece.first(), 0};
    }

    private int[] count(Piece piece) {
        return new int[] {piece.count(), times};
    }
}
