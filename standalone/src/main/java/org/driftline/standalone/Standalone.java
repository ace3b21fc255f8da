package org.driftline.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import org.driftline.client.ClientCommand;

/**
 * The process. For {@code up} and {@code demo}: embedded services first, then both Driftline services, then the command, and
 * down in reverse order. Commands for a server need none of that.
 */
@QuarkusMain
public final class Standalone {
    private Standalone() {}

    /** Runs a command; the exit code is the command's, 1 when the start fails, 2 for bad arguments. */
    public static void main(String... args) {
        EarlyLogging.quiet();
        CommandLine commands = commands();
        try {
            ParseResult parsed = commands.parseArgs(args);
            if (CommandLine.printHelpIfRequested(parsed)) {
                return;
            }
            if (!parsed.hasSubcommand()) {
                throw new ParameterException(commands, "Say what to do");
            }
            Object command = parsed.subcommand().commandSpec().userObject();
            System.exit(
                    command instanceof StandaloneCommand standalone ? run(standalone, args) : commands.execute(args));
        } catch (ParameterException e) {
            PrintWriter err = commands.getErr();
            err.println(e.getMessage());
            e.getCommandLine().usage(err);
            System.exit(2);
        } catch (IOException | IllegalStateException e) {
            commands.getErr().println("Driftline did not start: " + e.getMessage());
            System.exit(1);
        }
    }

    private static CommandLine commands() {
        CommandLine commands =
                new CommandLine(new TopCommand()).addSubcommand(new UpCommand()).addSubcommand(new DemoCommand());
        ClientCommand.all().forEach(commands::addSubcommand);
        return commands.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println("driftline: " + e.getMessage());
            return 1;
        });
    }

    private static int run(StandaloneCommand command, String... args) throws IOException {
        Options options = command.options();
        Path root = options.data;
        CountDownLatch stopped = new CountDownLatch(1);
        try (DataDirectory data = DataDirectory.open(root)) {
            EmbeddedDatabase.stopOrphan(data.folder("postgresql"));
            if (options.fresh) {
                data.clear();
            }
            try (EmbeddedServices services = EmbeddedServices.start(data)) {
                // Ctrl-C: the JVM must not end before the services below Quarkus have stopped too.
                Runtime.getRuntime().addShutdownHook(new Thread(() -> await(stopped), "await-embedded-services"));
                services.configure(Ports.freeNear(options.port));
                command.configure(data);
                return runServices(args);
            }
        } finally {
            stopped.countDown();
        }
    }

    private static int runServices(String... args) {
        AtomicInteger exit = new AtomicInteger();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Quarkus.run(
                Commands.class,
                (code, thrown) -> {
                    exit.set(code);
                    failure.set(thrown);
                },
                args);
        Throwable thrown = failure.get();
        if (thrown != null) {
            thrown.printStackTrace();
        } else {
            awaitStop();
        }
        return exit.get();
    }

    /** At Ctrl-C the services may still be finishing what they have in hand, and need broker and database for it. */
    private static void awaitStop() {
        Application services = Application.currentApplication();
        if (services != null) {
            services.stop();
        }
    }

    private static void await(CountDownLatch stopped) {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs the command once both services are up. */
    public static final class Commands implements QuarkusApplication {
        @Override
        public int run(String... args) {
            return commands().execute(args);
        }
    }

    @Command(name = "driftline", mixinStandardHelpOptions = true, description = "Driftline in one process.")
    private static final class TopCommand {}
}
