package org.driftline.drift.golden;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The reference data, kept beside the project; tests that need it are skipped where it is absent. */
public final class Reference {

    private Reference() {}

    /** A file below the reference's folder {@code leeway}. */
    public static Path file(String name) {
        Path found = folder().resolve(name);
        assumeTrue(Files.exists(found), () -> "reference data absent: " + found);
        return found;
    }

    private static Path folder() {
        String root = System.getProperty("maven.multiModuleProjectDirectory");
        Path start =
                Path.of(root == null ? System.getProperty("user.dir") : root).toAbsolutePath();
        for (Path each = start; each != null; each = each.getParent()) {
            Path beside = each.resolve("../shared/reference/leeway").normalize();
            if (Files.isDirectory(beside)) {
                return beside;
            }
        }
        return start.resolve("../shared/reference/leeway").normalize();
    }
}
