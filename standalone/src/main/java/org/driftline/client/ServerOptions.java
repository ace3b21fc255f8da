package org.driftline.client;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server, as whom, and how to print. */
final class ServerOptions {
    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:DRIFTLINE_SERVER:-http://127.0.0.1:8080}",
            description = "Where the server is; the environment's DRIFTLINE_SERVER, then %n${DEFAULT-VALUE}.")
    URI server = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            defaultValue = "${env:DRIFTLINE_API_KEY}",
            description = "Your API key; better in the environment's DRIFTLINE_API_KEY, where others do not see it.")
    @Nullable String apiKey;

    @Option(names = "--json", description = "Print JSON, one object a line, for scripts.")
    boolean json;

    Server open() {
        return new Server(server, apiKey == null || apiKey.isBlank() ? null : apiKey);
    }
}
