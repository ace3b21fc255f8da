package org.driftline.io.coast;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.driftline.drift.coast.Ring;

/**
 * Reads polygons from one geometry as well-known binary: longitude and latitude, nothing more.
 *
 * @see <a href="https://www.ogc.org/standards/sfa/">OGC Simple Feature Access, part 1, 8.2</a>
 */
final class WkbLand {

    private static final int POLYGON = 3;
    private static final int MULTI_POLYGON = 6;
    private static final int COLLECTION = 7;
    private static final int DEEPEST = 16;

    private final ByteBuffer bytes;
    private final List<Ring> rings = new ArrayList<>();

    WkbLand(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    List<Ring> read() {
        geometry(0);
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("something follows the geometry");
        }
        return rings;
    }

    private void geometry(int depth) {
        bytes.order(bytes.get() == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int type = bytes.getInt();
        if ((type != POLYGON && type != MULTI_POLYGON && type != COLLECTION) || depth > DEEPEST) {
            throw new IllegalArgumentException("cannot read geometry type " + type + ", only flat polygons");
        }
        int parts = bytes.getInt();
        for (int i = 0; i < parts; i++) {
            if (type == POLYGON) {
                ring();
            } else {
                geometry(depth + 1);
            }
        }
    }

    private void ring() {
        int points = bytes.getInt();
        if (points < 0 || points > bytes.remaining() / (2 * Double.BYTES)) {
            throw new BufferUnderflowException();
        }
        double[] lon = new double[points];
        double[] lat = new double[points];
        for (int i = 0; i < points; i++) {
            lon[i] = bytes.getDouble();
            lat[i] = bytes.getDouble();
        }
        rings.add(new Ring(lon, lat));
    }
}
