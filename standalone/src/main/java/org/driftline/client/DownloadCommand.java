package org.driftline.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code download}: the files of a result, checked against their sums. */
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        description = "Fetches the files of a mission's result and checks each against its sum.")
final class DownloadCommand extends ClientCommand {
    @Parameters(index = "0", paramLabel = "MISSION", description = "Its id.")
    String mission = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "Only these; all when left out.")
    List<String> names = List.of();

    @Option(names = "--to", paramLabel = "DIR", description = "Where to (default: a directory named like the mission).")
    @Nullable Path to;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server = options.open();
        JsonNode results = server.get("/missions/" + mission + "/results");
        Path directory = Files.createDirectories(to == null ? Path.of(mission) : to);
        boolean any = false;
        for (JsonNode artifact : results.path("artifacts")) {
            String name = artifact.path("name").asText();
            if (names.isEmpty() || names.contains(name)) {
                any = true;
                fetch(server, artifact, directory.resolve(Path.of(name).getFileName()));
            }
        }
        if (!any) {
            throw new IOException("the result has no file " + String.join(", ", names));
        }
        return DONE;
    }

    /** Nothing half or altered is ever under the file's own name. */
    private void fetch(Server server, JsonNode artifact, Path file) throws IOException, InterruptedException {
        String name = artifact.path("name").asText();
        Path part = file.resolveSibling(file.getFileName() + ".part");
        MessageDigest digest = sha256();
        try (InputStream in =
                new DigestInputStream(server.download("/missions/" + mission + "/results/" + name), digest)) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
        }
        String sum = HexFormat.of().formatHex(digest.digest());
        if (!sum.equals(artifact.path("sha256").asText())) {
            Files.delete(part);
            throw new IOException(name + " arrived with another sum than the result says; it was not kept");
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        print(artifact, String.format(Locale.ROOT, "%,12d bytes  %s", Files.size(file), file));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
