package org.driftline.standalone;

import java.nio.file.Path;

import picocli.CommandLine.Option;

/** What both ways of running standalone take. */
final class Options {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "driftline-data",
            description = "Where missions, messages and results are kept between runs (default: ${DEFAULT-VALUE}).")
    Path data = Path.of("driftline-data");

    @Option(names = "--fresh", description = "Drop what earlier runs left there.")
    boolean fresh;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "HTTP port on loopback; another free one is taken and printed if it is in use"
                    + " (default: ${DEFAULT-VALUE}).")
    int port = 8080;
}
