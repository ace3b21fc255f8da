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
import org.driftline.io.cf.Velocity;
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

    /**
     * The field of a quantity.
     *
     * @param likeReference whether to read it as OpenDrift does, where that is known to be another way
     */
    Optional<VectorField> field(Quantity quantity, boolean likeReference) throws IOException {
        String numbers = file.sha256() + " " + quantity + (likeReference ? " as the reference" : "");
        return file.velocity(quantity, likeReference).map(velocity -> cached(velocity.field(), numbers));
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

    /** On which grid a quantity is given; empty if the file does not give it. */
    Optional<Velocity.Grid> grid(Quantity quantity, boolean likeReference) {
        return file.velocity(quantity, likeReference).map(Velocity::grid);
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
