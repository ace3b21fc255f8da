package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.driftline.io.cli.input.BadInputException;
import org.driftline.io.golden.GoldenReport;
import org.driftline.io.golden.Goldens;

/** {@code drift validate}: repeats the runs of the reference model and tells how far off we are. */
@Command(
        name = "validate",
        description = "Repeats the runs of the reference model, and prints how far off ours are as Markdown tables."
                + " Ends with 0 if all are within tolerance, with 1 if not.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {
    private static final String WHAT_IT_NEEDS =
            "a folder with golden/*.csv, golden/stat_*_seed*.json and their forcing in data/";

    @Parameters(
            paramLabel = "directory",
            arity = "0..1",
            description = "A folder with golden/ and data/; unless given, ../shared/reference/leeway of this directory"
                    + " or of one above it.")
    private @Nullable Path directory;

    @Option(
            names = "--into",
            paramLabel = "file.md",
            description = "Puts the tables between the marks \"" + MarkedText.BEGIN + "\" and \"" + MarkedText.END
                    + "\" of a file.")
    private @Nullable Path into;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of our runs with randomness.")
    private long seed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadInputException {
        if (into != null && !Files.isReadable(into)) {
            throw new BadInputException("cannot read " + into);
        }
        PrintWriter err = spec.commandLine().getErr();
        GoldenReport report = GoldenReport.of(Goldens.in(folder()), seed, name -> {
            err.println(name);
            err.flush();
        });
        if (report.isEmpty()) {
            throw new BadInputException(folder() + " has no goldens; needed is " + WHAT_IT_NEEDS);
        }
        if (into != null) {
            Files.writeString(into, MarkedText.replace(Files.readString(into), report.markdown()));
        }
        spec.commandLine().getOut().print(report.markdown());
        spec.commandLine().getOut().flush();
        report.complaints().forEach(complaint -> err.println("drift: " + complaint));
        return report.isGood() ? DriftCommand.COMPLETE : DriftCommand.FAILED;
    }

    private Path folder() throws BadInputException {
        if (directory != null) {
            if (!Files.isDirectory(directory)) {
                throw new BadInputException("there is no folder " + directory + "; needed is " + WHAT_IT_NEEDS);
            }
            return directory;
        }
        return Goldens.beside(Path.of(""))
                .orElseThrow(() -> new BadInputException(
                        "there is no shared/reference/leeway beside this directory or one above it; give "
                                + WHAT_IT_NEEDS));
    }
}
