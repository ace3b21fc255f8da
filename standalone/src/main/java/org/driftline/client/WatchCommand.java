package org.driftline.client;

import java.io.IOException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code watch}: follows a mission. */
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        description = "Follows a mission from its beginning to its end; exits with 3 when it did not complete.")
final class WatchCommand extends ClientCommand {
    @Parameters(paramLabel = "MISSION", description = "Its id.")
    String mission = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        return watch(options.open(), mission);
    }
}
