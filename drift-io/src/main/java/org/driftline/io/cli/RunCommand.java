package org.driftline.io.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import org.driftline.drift.LeftRight;
import org.driftline.drift.RunControl;
import org.driftline.drift.coast.LandMask;
import org.driftline.drift.coast.NoLand;
import org.driftline.io.coast.LandFileException;
import org.driftline.io.coast.RunLand;
import org.driftline.io.forcing.ForcingEntry;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.forcing.ForcingFile;
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
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Parameters(paramLabel = "params.json", description = "The params of a drift mission.")
    private Path params;

    @Option(names = "--forcing", paramLabel = "file.nc", description = "NetCDF wind or current; may be repeated.")
    private List<Path> forcing = List.of();

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
            names = "--land",
            paramLabel = "file",
            description = "Land instead of Natural Earth's: GeoJSON, .wkb, or GSHHG's .b.")
    private @Nullable Path land;

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
        try (RunForcing opened = open(request, land(request))) {
            Progress progress = new Progress(spec.commandLine().getErr());
            RunControl control = new RunControl(threads, progress::report, () -> false);
            tell(DriftRun.run(request, opened, new Destination(output, Provenance.none(), size.extent()), control));
        }
        return DriftCommand.COMPLETE;
    }

    private DriftRequest request() throws IOException, BadInputException {
        ObjectNode json = json();
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

    private ObjectNode json() throws IOException, BadInputException {
        if (!Files.isReadable(params)) {
            throw new BadInputException("cannot read " + params);
        }
        try {
            JsonNode read = JSON.readTree(Files.readAllBytes(params));
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw new BadInputException(params + " holds no JSON object");
        } catch (JsonProcessingException e) {
            throw new BadInputException(params + " is not JSON: " + e.getOriginalMessage());
        }
    }

    private LandMask land(DriftRequest request) throws IOException, BadInputException {
        try {
            RunLand chosen = land == null ? RunLand.naturalEarth() : RunLand.ofFile(land);
            LandMask mask = chosen.forRun(request.run());
            if (land != null && mask instanceof NoLand) {
                throw new BadInputException("--land does nothing when coastline_action is none");
            }
            return mask;
        } catch (LandFileException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private RunForcing open(DriftRequest request, LandMask mask) throws IOException, BadInputException {
        List<ForcingFile> files = new ArrayList<>();
        try {
            Set<String> names = new HashSet<>();
            List<ForcingEntry> entries = new ArrayList<>();
            for (Path path : forcing) {
                ForcingFile file = ForcingFile.open(path);
                files.add(file);
                entries.add(file.summary());
                if (!names.add(file.name())) {
                    throw new BadInputException("two forcing files are called " + file.name());
                }
            }
            List<FieldError> errors = ForcingCheck.uncovered(request, entries);
            if (!errors.isEmpty()) {
                throw new BadInputException(inWords(errors));
            }
            return RunForcing.of(request, files, mask);
        } catch (ForcingException e) {
            closeAll(files);
            throw new BadInputException(String.valueOf(e.getMessage()));
        } catch (IOException | BadInputException | RuntimeException e) {
            closeAll(files);
            throw e;
        }
    }

    private static void closeAll(List<ForcingFile> files) throws IOException {
        for (ForcingFile file : files) {
            file.close();
        }
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
