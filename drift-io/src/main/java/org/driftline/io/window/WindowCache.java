package org.driftline.io.window;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import org.driftline.drift.field.SliceSource;
import org.driftline.drift.field.Window;

/**
 * The decoded pieces of forcing used last, up to a number of bytes, for all runs of a process: a run that drifts where
 * another did finds its numbers here. For any thread.
 *
 * <p>The limit is soft: what does not fit is read, used and not kept.
 */
public final class WindowCache {

    private record Key(String field, int time, int tileRow, int tileCol) {}

    private final long limit;
    private final Map<Key, Tile> tiles = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Object> readers = new ConcurrentHashMap<>();
    private long held;
    private long found;
    private long missed;

    /** @param limit how much to keep (bytes); 0 for nothing */
    public WindowCache(long limit) {
        this.limit = limit;
    }

    /**
     * What the cache did so far.
     *
     * @param held how much it keeps (bytes)
     * @param found how many pieces were there when they were asked for
     * @param missed how many had to be read
     */
    public record Use(long held, long found, long missed) {}

    /** What the cache did so far. */
    public synchronized Use use() {
        return new Use(held, found, missed);
    }

    /**
     * Keeps what is read of a field.
     *
     * @param field names its numbers: another file, or another field of it, must have another name
     */
    public SliceSource.Layer of(String field) {
        return (source, grid) -> limit <= 0 ? source : new Cached(field, source, grid.rows(), grid.cols());
    }

    private synchronized @Nullable Tile find(Key key) {
        Tile tile = tiles.get(key);
        if (tile == null) {
            missed++;
        } else {
            found++;
        }
        return tile;
    }

    private synchronized void keep(Key key, Tile tile) {
        Tile before = tiles.put(key, tile);
        held += tile.bytes() - (before == null ? 0 : before.bytes());
        Iterator<Tile> eldest = tiles.values().iterator();
        while (held > limit && eldest.hasNext()) {
            held -= eldest.next().bytes();
            eldest.remove();
        }
    }

    /** A source that asks the file only for what is not here. */
    private final class Cached implements SliceSource {
        private final String field;
        private final SliceSource source;
        private final int rows;
        private final int cols;

        Cached(String field, SliceSource source, int rows, int cols) {
            this.field = field;
            this.source = source;
            this.rows = rows;
            this.cols = cols;
        }

        @Override
        public void read(int timeIndex, Window window, float[] u, float[] v) throws IOException {
            TileRange all = TileRange.of(window);
            if (all.bytes() > limit) {
                source.read(timeIndex, window, u, v);
                return;
            }
            Tile[] known = find(timeIndex, all);
            TileRange missing = all.missing(known);
            if (!missing.isEmpty()) {
                // One reader per field: who waits here finds what the other one read.
                synchronized (readers.computeIfAbsent(field, name -> new Object())) {
                    known = find(timeIndex, all);
                    missing = all.missing(known);
                    if (!missing.isEmpty()) {
                        readMissing(timeIndex, missing, all, known);
                    }
                }
            }
            for (Tile tile : known) {
                tile.put(window, u, v);
            }
        }

        private Tile[] find(int timeIndex, TileRange range) {
            Tile[] known = new Tile[range.count()];
            range.forEach((row, col) ->
                    known[range.index(row, col)] = WindowCache.this.find(new Key(field, timeIndex, row, col)));
            return known;
        }

        @SuppressWarnings("ParameterNumber") // what to read, and where its pieces go
        private void readMissing(int timeIndex, TileRange missing, TileRange all, Tile[] known) throws IOException {
            Window from = missing.window(rows, cols);
            float[] u = new float[from.nodes()];
            float[] v = new float[from.nodes()];
            source.read(timeIndex, from, u, v);
            missing.forEach((row, col) -> {
                Tile tile = Tile.cut(TileRange.tile(row, col, rows, cols), from, u, v);
                known[all.index(row, col)] = tile;
                keep(new Key(field, timeIndex, row, col), tile);
            });
        }
    }
}
