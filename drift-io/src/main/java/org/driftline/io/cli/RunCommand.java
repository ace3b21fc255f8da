package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.driftline.drift.RunControl;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.run.LeftRight;
import org.driftline.io.cli.input.BadInputException;
import org.driftline.io.cli.input.InputFiles;
import org.driftline.io.cli.input.InputFiles.Opened;
import org.driftline.io.cli.input.ParamsFile;
import org.driftline.io.cli.input.SizeOptions;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.params.field.FieldError;
import org.driftline.io.result.Destination;
import org.driftline.io.result.DriftResult;
import org.driftline.io.result.DriftRun;
import org.driftline.io.runforcing.ForcingCheck;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.summary.Provenance;

/** {@code drift run}: computes a mission from a file of parameters. */
@Command(
        name = "run",
        description = "Computes a drift from the parameters of a mission and writes its result.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "params.json", description = "The params of a drift mission.")
    private Path params;

    @Mixin
    private InputFiles input = new InputFiles();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "directory",
            description = "Where the result goes; made if missing.")
    private Path output;

    @Option(names = "--no-randomness", description = "No perturbations and no jibing, as \"randomness\": false.")
    private boolean withoutRandomness;

    @Option(names = "--left-right", description = "Side of positive crosswind leeway: ${COMPLETION-CANDIDATES}.")
    private @Nullable LeftRight leftRight;

    @Option(
            names = "--threads",
            paramLabel = "number",
            description = "How many threads compute; the result is the same. All processors by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private SizeOptions size = new SizeOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadInputException {
        if (threads < 1) {
            throw new BadInputException("--threads must be 1 or more");
        }
        size.check();
        DriftRequest request = request();
        LandMask mask = input.land(request.run());
        try (Opened opened = input.open()) {
            List<FieldError> errors = ForcingCheck.uncovered(request, opened.entries());
            if (!errors.isEmpty()) {
                throw new BadInputException(inWords(errors));
            }
            RunForcing forcing = RunForcing.of(request, opened.files(), mask);
            Progress progress = new Progress(spec.commandLine().getErr());
            RunControl control = new RunControl(threads, progress::report, () -> false);
            tell(DriftRun.run(request, forcing, new Destination(output, Provenance.none(), size.extent()), control));
        } catch (ForcingException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
        return DriftCommand.COMPLETE;
    }

    private DriftRequest request() throws IOException, BadInputException {
        ObjectNode json = ParamsFile.read(params);
        if (withoutRandomness) {
            json.put("randomness", false);
        }
        if (leftRight != null) {
            json.put("left_right", leftRight.name().toLowerCase(Locale.ROOT));
        }
        Parsed parsed = DriftParams.parse(json, size.limits());
        if (parsed instanceof Parsed.Invalid invalid) {
            throw new BadInputException(inWords(invalid.errors()));
        }
        return ((Parsed.Valid) parsed).request();
    }

    private static List<String> inWords(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + " " + error.message())
                .toList();
    }

    private void tell(DriftResult result) {
        result.omitted().forEach(spec.commandLine().getErr()::println);
        PrintWriter out = spec.commandLine().getOut();
        out.println(result.searchAreaInWords());
        out.println();
        result.artifacts()
                .forEach(artifact -> out.printf(
                        Locale.ROOT,
                        "%s  %d bytes  sha256 %s%n",
                        output.resolve(artifact.name()),
                        artifact.size(),
                        artifact.sha256()));
        out.flush();
    }
}
