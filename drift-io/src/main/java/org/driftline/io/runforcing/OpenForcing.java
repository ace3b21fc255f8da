package org.driftline.io.runforcing;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftline.drift.field.EnsembleField;
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
        return file.field(quantity).map(field -> cached(field, numbers));
    }

    private VectorField cached(VectorField field, String numbers) {
        if (field instanceof GriddedField gridded) {
            return gridded.over(cache.of(numbers));
        }
        if (field instanceof EnsembleField ensemble) {
            List<VectorField> members = new ArrayList<>();
            for (VectorField member : ensemble.members()) {
                members.add(cached(member, numbers + " " + members.size()));
            }
            return new EnsembleField(members);
        }
        return field;
    }

    /** On which grid a quantity is given, in words. */
    String grid(Quantity quantity) {
        return file.grid(quantity);
    }

    /** What people must know before they trust a quantity. */
    List<String> warnings(Quantity quantity) {
        return file.warnings(quantity);
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
