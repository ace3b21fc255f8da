package org.driftline.io.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.driftline.io.cli.input.BadInputException;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.forcing.ForcingFile;

/** {@code drift inspect}: tells what is in a forcing file and what we make of it. */
@Command(
        name = "inspect",
        description = "Tells what a NetCDF file holds, which wind and current were found in it and why. Ends with 2 if"
                + " it cannot serve.",
        mixinStandardHelpOptions = true)
final class InspectCommand implements Callable<Integer> {

    @Parameters(paramLabel = "file.nc")
    private Path file;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadInputException {
        try {
            String told = ForcingFile.inspect(file);
            spec.commandLine().getOut().print(told);
            spec.commandLine().getOut().flush();
            return told.lines().anyMatch(line -> line.startsWith("REFUSED"))
                    ? DriftCommand.BAD_INPUT
                    : DriftCommand.COMPLETE;
        } catch (ForcingException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }
}
