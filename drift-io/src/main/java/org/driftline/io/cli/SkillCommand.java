package org.driftline.io.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import org.driftline.drift.forcing.Forcing;
import org.driftline.io.cli.input.BadInputException;
import org.driftline.io.cli.input.InputFiles;
import org.driftline.io.cli.input.InputFiles.Opened;
import org.driftline.io.cli.input.ParamsFile;
import org.driftline.io.coast.RunLand;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.runforcing.ForcingCheck;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.skill.DrifterFileException;
import org.driftline.io.skill.DrifterFiles;
import org.driftline.io.skill.SkillSettings;
import org.driftline.io.skill.SkillStudy;
import org.driftline.io.skill.SkillTable;

/** {@code drift skill}: how well runs follow real drifters, beside what needs no model. */
@Command(
        name = "skill",
        description =
                "Runs the model along the tracks of drifters, and prints its skill (Liu and Weisberg 2011) beside that"
                        + " of staying put and of going on as before.",
        mixinStandardHelpOptions = true)
final class SkillCommand implements Callable<Integer> {
    private static final List<String> OF_THE_SEGMENT = List.of(
            "latitude",
            "longitude",
            "start_time",
            "end_time",
            "duration_hours",
            "output_step_s",
            "release",
            "particles",
            "direction");

    @Option(
            names = "--drifters",
            required = true,
            paramLabel = "file",
            description = "Text with columns id, time, latitude, longitude, or NetCDF (.nc) with CF trajectories.")
    private Path drifters = Path.of("");

    @Option(
            names = "--params",
            paramLabel = "params.json",
            description = "Parameters of the runs, without place and time.")
    private @Nullable Path params;

    @Option(names = "--object-type", description = "What drifts, number or key; as object_type in the parameters.")
    private @Nullable String objectType;

    @Option(names = "--particles", description = "How many; as num_particles in the parameters. 100 by default.")
    private @Nullable Integer particles;

    @Mixin
    private InputFiles input = new InputFiles();

    @Option(
            names = "--every",
            defaultValue = "24",
            paramLabel = "hours",
            description = "Between two starts (${DEFAULT-VALUE}).")
    private double every;

    @Option(
            names = "--length",
            defaultValue = "48",
            paramLabel = "hours",
            description = "Of a segment (${DEFAULT-VALUE}).")
    private double length;

    @Option(
            names = "--step",
            defaultValue = "1",
            paramLabel = "hours",
            description = "Between compared positions (${DEFAULT-VALUE}).")
    private double step;

    @Option(
            names = "--largest-gap",
            defaultValue = "6",
            paramLabel = "hours",
            description = "Segments with a longer gap in the track are left out (${DEFAULT-VALUE}).")
    private double largestGap;

    @Option(
            names = "--tolerance",
            defaultValue = "1",
            paramLabel = "n",
            description = "Of the skill score (${DEFAULT-VALUE}).")
    private double tolerance;

    @Option(
            names = "--hours",
            split = ",",
            defaultValue = "6,12,24,48",
            description = "At which separations are told (${DEFAULT-VALUE}); those beyond the segment are not.")
    private List<Double> hours = List.of();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, BadInputException {
        SkillSettings settings = settings();
        ObjectNode json = params();
        RunLand land = input.land();
        try (Opened opened = input.open()) {
            SkillTable table = SkillStudy.run(
                    DrifterFiles.read(drifters), json, settings, request -> forcing(request, opened, land));
            spec.commandLine().getOut().print(table.markdown());
            spec.commandLine().getOut().flush();
            return DriftCommand.COMPLETE;
        } catch (DrifterFileException | SkillStudy.BadParamsException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Optional<Forcing> forcing(DriftRequest request, Opened opened, RunLand land) throws IOException {
        return ForcingCheck.uncovered(request, opened.entries()).isEmpty()
                ? Optional.of(RunForcing.of(request, opened.files(), land.forRun(request.run()))
                        .forcing())
                : Optional.empty();
    }

    private ObjectNode params() throws IOException, BadInputException {
        ObjectNode json = params == null ? JsonNodeFactory.instance.objectNode() : ParamsFile.read(params);
        for (String field : OF_THE_SEGMENT) {
            if (json.has(field)) {
                throw new BadInputException(field + " is told by the drifters, not by " + params);
            }
        }
        if (objectType != null) {
            json.put("object_type", objectType);
        }
        if (particles != null) {
            json.put("num_particles", particles);
        } else if (!json.has("num_particles")) {
            json.put("num_particles", 100);
        }
        return json;
    }

    private SkillSettings settings() throws BadInputException {
        try {
            return new SkillSettings(
                    duration(every),
                    duration(length),
                    duration(step),
                    duration(largestGap),
                    tolerance,
                    hours.stream().filter(hour -> hour <= length).toList());
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private static Duration duration(double hours) {
        return Duration.ofMillis(Math.round(hours * 3_600_000));
    }
}
