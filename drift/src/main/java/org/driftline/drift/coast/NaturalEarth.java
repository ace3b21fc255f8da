package org.driftline.drift.coast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/**
 * The land that comes with Driftline: Natural Earth at a scale of 1:10 million, public domain. Good for open sea; it has no
 * small islands and no skerries.
 *
 * @see <a href="https://www.naturalearthdata.com/downloads/10m-physical-vectors/10m-land/">Natural Earth, land</a>
 */
public final class NaturalEarth {

    static final String RESOURCE = "natural-earth-10m.land";

    private static final String NAME = "Natural Earth 10m land";
    private static final String RESOLUTION =
            "scale 1:10 million, points about 2.3 km apart and rounded to 0.0036 degrees east and 0.0017 north;"
                    + " small islands and skerries are missing";

    private NaturalEarth() {}

    /** The land of the world; read when first asked for. */
    public static LandMask land() {
        return Land.READ;
    }

    /** The shorelines of the resource. */
    static List<Ring> rings() throws IOException {
        try (InputStream packed = Objects.requireNonNull(NaturalEarth.class.getResourceAsStream(RESOURCE), RESOURCE);
                InputStream bytes = new InflaterInputStream(packed)) {
            return new Decoder(bytes.readAllBytes()).rings();
        }
    }

    private static final class Land {

        static final LandMask READ = read();

        private static LandMask read() {
            try {
                return new PolygonLand(NAME, RESOLUTION, rings());
            } catch (IOException e) {
                throw new UncheckedIOException(RESOURCE + " cannot be read", e);
            }
        }
    }

    /** Reads what make-land.mjs writes; that says how. A plain array: this runs before any of it is compiled. */
    private static final class Decoder {
        private static final int HEAD = 4 * Double.BYTES;

        private final byte[] bytes;
        private final double scaleLon;
        private final double scaleLat;
        private final double west;
        private final double south;
        private int next = HEAD;

        Decoder(byte[] bytes) {
            this.bytes = bytes;
            ByteBuffer head = ByteBuffer.wrap(bytes, 0, HEAD);
            scaleLon = head.getDouble();
            scaleLat = head.getDouble();
            west = head.getDouble();
            south = head.getDouble();
        }

        List<Ring> rings() {
            int count = varint();
            List<Ring> rings = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                rings.add(ring());
            }
            return rings;
        }

        private Ring ring() {
            int points = varint();
            double[] lon = new double[points];
            double[] lat = new double[points];
            int x = 0;
            int y = 0;
            for (int i = 0; i < points; i++) {
                x += zigzag();
                y += zigzag();
                lon[i] = west + x * scaleLon;
                lat[i] = south + y * scaleLat;
            }
            return new Ring(lon, lat);
        }

        private int zigzag() {
            int value = varint();
            return value >>> 1 ^ -(value & 1);
        }

        private int varint() {
            byte first = bytes[next++];
            if (first >= 0) {
                return first;
            }
            int value = first & 0x7f;
            int shift = 7;
            byte more;
            do {
                more = bytes[next++];
                value |= (more & 0x7f) << shift;
                shift += 7;
            } while (more < 0);
            return value;
        }
    }
}
