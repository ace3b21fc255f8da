package org.driftline.standalone;

import java.net.URI;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code up}: stays until it is told to stop. */
@Command(name = "up", mixinStandardHelpOptions = true, description = "Starts, and stays until it is told to stop.")
final class UpCommand implements StandaloneCommand {
    @Mixin
    Options options = new Options();

    @Override
    public Options options() {
        return options;
    }

    @Override
    public Integer call() {
        System.out.println("Driftline is up. Stop it with Ctrl-C.");
        System.out.println(places(base()));
        Quarkus.waitForExit();
        return 0;
    }

    /** The address that this process answers at. */
    static URI base() {
        return URI.create("http://127.0.0.1:" + System.getProperty("quarkus.http.port"));
    }

    /** Where to look, and who may. */
    static String places(URI base) {
        return """
                  dashboard  %1$s/
                  API        %1$s/api/v1/missions
                  documents  %1$s/q/swagger-ui
                  health     %1$s/health
                NO LOGIN NEEDED: anybody on this machine acts as coordinator; it listens on loopback only.""".formatted(base);
    }
}
