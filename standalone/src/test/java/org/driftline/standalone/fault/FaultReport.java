package org.driftline.standalone.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Says what was broken, what was promised and what was seen: on the console, and in {@code target/fault-report.md}. */
final class FaultReport {
    private static final Path FILE = Path.of("target", "fault-report.md");
    private static final String HEAD = "| fault | promise | seen |\n|---|---|---|\n";

    private FaultReport() {}

    static synchronized void say(String fault, String promise, String seen) throws IOException {
        System.out.printf("FAULT    %s%nPROMISE  %s%nSEEN     %s%n", fault, promise, seen);
        if (!Files.exists(FILE)) {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, HEAD);
        }
        Files.writeString(FILE, "| %s | %s | %s |%n".formatted(fault, promise, seen), StandardOpenOption.APPEND);
    }
}
