package org.driftline.io.golden;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The reference data beside the project; tests that need them are skipped where they are not. */
public final class ReferenceFolder {

    private ReferenceFolder() {}

    /** The folder. */
    public static Path path() {
        Path project = Path.of(System.getProperty("maven.multiModuleProjectDirectory", System.getProperty("user.dir")));
        Path found = Goldens.beside(project).orElse(null);
        assumeTrue(found != null, "the reference data are not beside the project");
        return found;
    }

    /** A file below it; the test is skipped where it is absent. */
    public static Path file(String name) {
        Path file = path().resolve(name);
        assumeTrue(Files.exists(file), () -> "reference data absent: " + file);
        return file;
    }
}
