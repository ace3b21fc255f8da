package org.driftline.io.runforcing;

import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftline.io.forcing.ForcingCatalogue;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.forcing.ForcingFile;
import org.driftline.io.window.WindowCache;

/**
 * The forcing of a worker: files of a catalogue that stay open for the next run, and what was read of them. A file that
 * has changed is opened anew; runs that began with the old one end with it. For any thread.
 */
public final class ForcingPool implements Closeable {
    private static final int MOST_IDLE = 16;

    private final ForcingCatalogue catalogue;
    private final WindowCache cache;
    private final Map<String, Held> current = new LinkedHashMap<>(16, 0.75f, true);

    /** @param cache keeps what is read */
    public ForcingPool(ForcingCatalogue catalogue, WindowCache cache) {
        this.catalogue = catalogue;
        this.cache = cache;
    }

    /**
     * All files of the catalogue, those refused too.
     *
     * @throws IOException if the directory cannot be read
     */
    public List<ForcingEntry> entries() throws IOException {
        return catalogue.entries();
    }

    /** Opens a file as it is in the catalogue now; the caller closes it. */
    synchronized OpenForcing open(String name, String sha256) throws IOException {
        Held held = current.get(name);
        if (held == null || !held.file.sha256().equals(sha256)) {
            Held fresh = new Held(catalogue.open(name));
            current.put(name, fresh);
            if (held != null) {
                held.retire();
            }
            held = fresh;
        }
        held.users++;
        Held leased = held;
        return new OpenForcing(leased.file, cache, () -> giveBack(leased));
    }

    private synchronized void giveBack(Held held) throws IOException {
        held.users--;
        held.closeIfDone();
        Iterator<Held> eldest = current.values().iterator();
        while (current.size() > MOST_IDLE && eldest.hasNext()) {
            Held candidate = eldest.next();
            if (candidate.users == 0) {
                eldest.remove();
                candidate.retire();
            }
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (Held held : current.values()) {
            held.retire();
        }
        current.clear();
    }

    /** An open file and who uses it. */
    private static final class Held {
        private final ForcingFile file;
        private int users;
        private boolean retired;

        Held(ForcingFile file) {
            this.file = file;
        }

        /** Nobody will get it any more. */
        void retire() throws IOException {
            retired = true;
            closeIfDone();
        }

        void closeIfDone() throws IOException {
            if (retired && users == 0) {
                file.close();
            }
        }
    }
}
