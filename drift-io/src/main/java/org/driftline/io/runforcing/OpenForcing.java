package org.driftline.io.runforcing;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

import org.driftline.drift.field.GriddedField;
import org.driftline.drift.field.Quantity;
import org.driftline.drift.field.VectorField;
import org.driftline.io.forcing.ForcingFile;
import org.driftline.io.window.WindowCache;

/** A forcing file in the hands of one run, which has fields of its own; others may have the same file. */
final class OpenForcing implements Closeable {
    private final ForcingFile file;
    private final WindowCache cache;
    private final Closeable end;

    /** @param end what to do when the run needs it no more */
    OpenForcing(ForcingFile file, WindowCache cache, Closeable end) {
        this.file = file;
        this.cache = cache;
        this.end = end;
    }

    /** A file that only this run has, and closes. */
    static OpenForcing alone(ForcingFile file) {
        return new OpenForcing(file, new WindowCache(0), file);
    }

    Optional<VectorField> field(Quantity quantity) throws IOException {
        String numbers = file.sha256() + " " + quantity;
        return file.field(quantity)
                .map(field -> field instanceof GriddedField gridded ? gridded.over(cache.of(numbers)) : field);
    }

    String sha256() throws IOException {
        return file.sha256();
    }

    boolean synthetic() {
        return file.synthetic();
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
