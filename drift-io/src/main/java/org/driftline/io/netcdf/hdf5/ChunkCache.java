package org.driftline.io.netcdf.hdf5;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The unpacked chunks used last, up to a number of bytes.
 *
 * <p>Chunks may span many time levels, and a run asks for one level after the other.
 */
final class ChunkCache {

    /** Unpacks a chunk. */
    interface Loader {
        byte[] load() throws IOException;
    }

    private record Key(Hdf5Chunks of, int index) {}

    private final long limit;
    private final Map<Key, byte[]> chunks = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** @param limit the most bytes to hold, but for a single chunk */
    ChunkCache(long limit) {
        this.limit = limit;
    }

    /** Gives a chunk, unpacking it if it is not here; one at a time. */
    synchronized byte[] get(Hdf5Chunks of, int index, Loader loader) throws IOException {
        Key key = new Key(of, index);
        byte[] known = chunks.get(key);
        if (known != null) {
            return known;
        }
        byte[] loaded = loader.load();
        held += loaded.length;
        Iterator<byte[]> eldest = chunks.values().iterator();
        while (held > limit && eldest.hasNext()) {
            held -= eldest.next().length;
            eldest.remove();
        }
        chunks.put(key, loaded);
        return loaded;
    }
}
