package org.driftline.io.coast;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.coast.Ring;

/**
 * Reads the binary files of GSHHG 2 ({@code gshhs_f.b} to {@code gshhs_c.b}): land, lakes, islands in lakes and ponds on
 * these; of Antarctica the front of the ice. All numbers are big-endian.
 *
 * @see <a href="https://www.soest.hawaii.edu/pwessel/gshhg/">GSHHG, gshhg.h in its source</a>
 */
final class GshhgLand {

    /** Bytes of a polygon's header after its id, count of points and flags. */
    private static final int REST_OF_HEADER = 8 * Integer.BYTES;

    private static final int ANTARCTIC_GROUNDING_LINE = 6;
    private static final double MICRO = 1e-6;

    private GshhgLand() {}

    static List<Ring> read(ByteBuffer bytes) {
        List<Ring> rings = new ArrayList<>();
        while (bytes.hasRemaining()) {
            bytes.getInt();
            int points = bytes.getInt();
            int level = bytes.getInt() & 0xff;
            if (level < 1 || level > ANTARCTIC_GROUNDING_LINE) {
                throw new IllegalArgumentException("it is not GSHHG version 2: a polygon is of level " + level);
            }
            skip(bytes, REST_OF_HEADER);
            if (points < 0 || points > bytes.remaining() / (2 * Integer.BYTES)) {
                throw new BufferUnderflowException();
            }
            if (level == ANTARCTIC_GROUNDING_LINE) {
                skip(bytes, points * 2 * Integer.BYTES);
            } else {
                rings.add(ring(bytes, points));
            }
        }
        return rings;
    }

    private static Ring ring(ByteBuffer bytes, int points) {
        double[] lon = new double[points];
        double[] lat = new double[points];
        for (int i = 0; i < points; i++) {
            lon[i] = bytes.getInt() * MICRO;
            lat[i] = bytes.getInt() * MICRO;
        }
        return new Ring(lon, lat);
    }

    private static void skip(ByteBuffer bytes, int count) {
        if (count > bytes.remaining()) {
            throw new BufferUnderflowException();
        }
        bytes.position(bytes.position() + count);
    }
}
