package org.driftline.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all commands for a server share. Their exit codes: 0 done, 1 refused or failed, 2 bad arguments, 3 the mission did not complete. */
public abstract class ClientCommand implements Callable<Integer> {
    static final int DONE = 0;
    static final int NOT_COMPLETED = 3;

    @Mixin
    ServerOptions options = new ServerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    CommandSpec spec;

    /** One of each, for a command line to take in. */
    public static List<ClientCommand> all() {
        return List.of(
                new SubmitCommand(),
                new WatchCommand(),
                new ListCommand(),
                new DownloadCommand(),
                new CancelCommand(),
                new QueueCommand());
    }

    PrintWriter out() {
        CommandLine line = spec.commandLine();
        return line.getOut();
    }

    /** One JSON object for scripts, or text for people. */
    void print(JsonNode json, String text) {
        out().println(options.json ? json.toString() : text);
        out().flush();
    }

    /** Follows a mission to its end and returns the exit code. */
    int watch(Server server, String missionId) throws IOException, InterruptedException {
        EventPrinter printer = new EventPrinter(out(), options.json, Terminal.isThere());
        return new MissionWatch(server, missionId).follow(printer::print).equals("COMPLETED") ? DONE : NOT_COMPLETED;
    }
}
