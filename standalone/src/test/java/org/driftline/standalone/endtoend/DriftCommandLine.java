package org.driftline.standalone.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** The {@code drift} program as a person runs it, in a process of its own. */
final class DriftCommandLine {
    private static final Path JAR = Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."))
            .resolve("drift-io/target/drift-io-0.1.0-SNAPSHOT.jar");

    private DriftCommandLine() {}

    /** Runs a simulation and returns the {@code particles.nc} that it wrote. */
    static byte[] particles(Path work, String params, List<Path> forcing) throws IOException {
        Files.createDirectories(work);
        Path order = Files.writeString(work.resolve("params.json"), params);
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(java.toString(), "-jar", JAR.toString(), "run"));
        command.add(order.toString());
        forcing.forEach(file -> command.addAll(List.of("--forcing", file.toString())));
        command.addAll(List.of("-o", work.resolve("out").toString()));
        Path log = work.resolve("drift.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.onExit().join().exitValue())
                .as(() -> "drift run, see " + log)
                .isZero();
        return Files.readAllBytes(work.resolve("out").resolve("particles.nc"));
    }
}
