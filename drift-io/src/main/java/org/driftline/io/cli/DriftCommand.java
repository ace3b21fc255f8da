package org.driftline.io.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import org.driftline.io.cli.input.BadInputException;
import org.driftline.io.summary.EngineVersion;

/** The command {@code drift}. */
@Command(
        name = "drift",
        description = "Computes where something adrift may be, and where to search for it.",
        mixinStandardHelpOptions = true,
        versionProvider = DriftCommand.Version.class,
        exitCodeOnInvalidInput = DriftCommand.BAD_INPUT,
        subcommands = {
            RunCommand.class,
            InspectCommand.class,
            ObjectsCommand.class,
            ValidateCommand.class,
            SkillCommand.class
        })
public final class DriftCommand implements Callable<Integer> {
    /** Exit code: the answer is complete. */
    static final int COMPLETE = 0;
    /** Exit code: it was us, or the machine. */
    static final int FAILED = 1;
    /** Exit code: what was asked cannot be done; standard error says why. */
    static final int BAD_INPUT = 2;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Runs the command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty(
                "slf4j.internal.verbosity", "ERROR"); // libraries that log have nowhere to, and need not say so
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new DriftCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(DriftCommand::explain);
    }

    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof BadInputException bad) {
            bad.reasons().forEach(reason -> command.getErr().println("drift: " + reason));
            return BAD_INPUT;
        }
        boolean expected = failure instanceof IOException || failure instanceof UncheckedIOException;
        command.getErr().println("drift: " + (expected ? failure.getMessage() : failure.toString()));
        return FAILED;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return BAD_INPUT;
    }

    /** Tells the version of the engine. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"drift " + EngineVersion.text()};
        }
    }
}
