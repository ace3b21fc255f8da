package org.driftline.io.coast;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.PolygonLand;
import org.driftline.drift.coast.Ring;

/** Reads land from files of polygons. Whatever else is in them is refused, not skipped. */
public final class LandFiles {

    /** It is not ours: whoever shows a result made with it says whose it is. */
    private static final String GSHHG_NOTICE =
            "; GSHHG by P. Wessel and W. H. F. Smith, doi:10.1029/96JB00104, under the LGPL";

    private LandFiles() {}

    /**
     * Reads land. How, the end of the file's name says: {@code .geojson} or {@code .json}; {@code .wkb} for one geometry as
     * well-known binary; {@code .b} for the binary files of GSHHG.
     *
     * @throws LandFileException if the file is not what its name says, or says nothing known
     */
    public static LandMask read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new LandFileException("cannot read " + file);
        }
        String name = String.valueOf(file.getFileName());
        try {
            List<Ring> rings = rings(name.toLowerCase(Locale.ROOT), file);
            boolean gshhg = name.toLowerCase(Locale.ROOT).endsWith(".b");
            return new PolygonLand(
                    gshhg ? "GSHHG " + name : name,
                    "as given, " + rings.size() + " rings" + (gshhg ? GSHHG_NOTICE : ""),
                    rings);
        } catch (IllegalArgumentException e) {
            throw new LandFileException(file + " cannot serve as land: " + e.getMessage());
        } catch (BufferUnderflowException e) {
            throw new LandFileException(file + " cannot serve as land: it ends too early");
        }
    }

    private static List<Ring> rings(String name, Path file) throws IOException {
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            return new GeoJsonLand().read(Files.readAllBytes(file));
        }
        if (name.endsWith(".wkb")) {
            return new WkbLand(ByteBuffer.wrap(Files.readAllBytes(file))).read();
        }
        if (name.endsWith(".b")) {
            return GshhgLand.read(ByteBuffer.wrap(Files.readAllBytes(file)));
        }
        throw new IllegalArgumentException("its name must end in .geojson, .json, .wkb or .b (GSHHG)");
    }
}
