package org.driftline.standalone;

import java.io.IOException;

import io.quarkus.runtime.Quarkus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: a drift mission and a drill from start to end. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts, runs a drift mission and a drill, says what came of them, and stops.")
final class DemoCommand implements StandaloneCommand {
    @Mixin
    Options options = new Options();

    @Option(names = "--keep", description = "Stay up afterwards.")
    boolean keep;

    @Override
    public Options options() {
        return options;
    }

    /** Leaves the screen to the story; what the services log goes to a file. */
    @Override
    public void configure(DataDirectory data) {
        System.setProperty("quarkus.log.console.level", "ERROR");
        System.setProperty("quarkus.log.file.enabled", "true");
        System.setProperty(
                "quarkus.log.file.path", data.root().resolve("driftline.log").toString());
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Demo demo = new Demo(new ApiClient(UpCommand.base()), options.data, System.out);
        int exit = demo.run() ? 0 : 1;
        System.out.println(UpCommand.places(UpCommand.base()));
        if (keep) {
            System.out.println("Staying up. Stop it with Ctrl-C.");
            Quarkus.waitForExit();
        }
        return exit;
    }
}
