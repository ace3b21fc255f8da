package org.driftline.io.forcing;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real forcing kept beside the project, where there is any. */
final class SharedReference {

    private SharedReference() {}

    /** A file of the reference data; the test is skipped when it is not here. */
    static Path data(String name) {
        String root = System.getProperty("maven.multiModuleProjectDirectory", System.getProperty("user.dir"));
        Path project = Path.of(root).toAbsolutePath().normalize();
        Path found = null;
        for (Path at = project; at != null && found == null; at = at.getParent()) {
            Path candidate = at.resolveSibling("shared/reference/leeway/data").resolve(name);
            found = Files.isRegularFile(candidate) ? candidate : null;
        }
        assumeTrue(found != null, "the reference data is not beside the project: " + name);
        return found;
    }
}
