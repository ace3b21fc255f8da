package org.driftline.client;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code cancel}: ends missions. */
@Command(name = "cancel", mixinStandardHelpOptions = true, description = "Cancels missions, running ones too.")
final class CancelCommand extends ClientCommand {
    @Parameters(arity = "1..*", paramLabel = "MISSION", description = "Their ids.")
    List<String> missions = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Server server = options.open();
        int exit = DONE;
        for (String mission : missions) {
            try {
                JsonNode answer = server.post("/missions/" + mission + "/cancel", null);
                print(answer, mission + "  cancelled");
            } catch (RefusedException e) {
                spec.commandLine().getErr().println(mission + "  " + e.getMessage());
                exit = 1;
            }
        }
        return exit;
    }
}
