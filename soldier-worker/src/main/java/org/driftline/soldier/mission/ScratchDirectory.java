package org.driftline.soldier.mission;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A directory for one run, gone with everything in it when the run is over.
 *
 * @param path where
 */
record ScratchDirectory(Path path) implements Closeable {

    static ScratchDirectory create() throws IOException {
        return new ScratchDirectory(Files.createTempDirectory("driftline-run-"));
    }

    @Override
    public void close() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
