package org.driftline.io.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.drift.RunControl;
import org.driftline.drift.RunSpec;
import org.driftline.drift.RunSummary;
import org.driftline.drift.Simulation;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.origin.BackwardMethod;
import org.driftline.drift.origin.OriginSearch;
import org.driftline.io.geojson.SearchAreaFile;
import org.driftline.io.geojson.TrajectoriesFile;
import org.driftline.io.heatmap.Heatmap;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.particles.ParticleRecords;
import org.driftline.io.particles.ParticleRecords.Column;
import org.driftline.io.particles.ParticlesFile;
import org.driftline.io.particles.SearchAreaFinder;
import org.driftline.io.runforcing.RunForcing;

/** Computes a drift mission and writes its result: the one way for the command line and for workers. */
public final class DriftRun {
    private static final double SIMULATION_SHARE = 0.9; // of the work, for progress

    private final DriftRequest request;
    private final RunForcing forcing;
    private final Path directory;
    private final RunControl control;
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    private DriftRun(DriftRequest request, RunForcing forcing, Path directory, RunControl control) {
        this.request = request;
        this.forcing = forcing;
        this.directory = directory;
        this.control = control;
    }

    /**
     * Runs a mission from its parameters to its files. For the same request and forcing {@code particles.nc} has the same
     * bytes everywhere, whatever the number of threads.
     *
     * @throws IOException if the result cannot be written
     * @throws java.io.UncheckedIOException if the forcing cannot be read
     * @throws org.driftline.drift.CancelledRunException if the control says so
     */
    public static DriftResult run(DriftRequest request, RunForcing forcing, Destination destination, RunControl control)
            throws IOException {
        return new DriftRun(request, forcing, destination.directory(), control).run(destination.provenance());
    }

    private DriftResult run(Provenance provenance) throws IOException {
        Files.createDirectories(directory);
        RunSpec spec = request.run();
        boolean waves = forcing.forcing().stokesDrift() != null;
        try (ParticleRecords records = new ParticleRecords(spec.particles(), spec.records(), waves, directory)) {
            RunSummary counts = timed("simulation", () -> simulate(records));
            List<SearchArea> areas = timed("search_areas", () -> new SearchAreaFinder(records).find(control));
            RunOutcome outcome = new RunOutcome(request, forcing, records.instants(), areas, counts);
            ObjectNode summary = SummaryFile.summary(outcome);
            writeFiles(records, outcome);
            SummaryFile.write(directory, summary, provenance, seconds);
            control.progress().accept(1);
            return new DriftResult(artifacts(), summary, !outcome.reservations().isEmpty());
        }
    }

    private RunSummary simulate(ParticleRecords records) throws IOException {
        return request.backwardMethod() == BackwardMethod.ITERATIVE
                ? OriginSearch.run(request.run(), forcing.forcing(), records, simulationControl())
                : Simulation.run(request.run(), forcing.forcing(), records, simulationControl());
    }

    private void writeFiles(ParticleRecords records, RunOutcome outcome) throws IOException {
        timed("particles", () -> {
            new ParticlesFile(records, outcome.areas())
                    .write(directory, request.run().object(), EngineVersion.text(), RunAttributes.of(outcome));
            return directory;
        });
        timed("geojson", () -> {
            SearchAreaFile.write(directory, outcome.times(), outcome.areas());
            new TrajectoriesFile(records).write(directory);
            return directory;
        });
        timed("heatmap", () -> {
            int last = records.records() - 1;
            Heatmap.of(
                            records.doubles(last, Column.LON),
                            records.doubles(last, Column.LAT),
                            records.bytes(last, Column.STATUS),
                            outcome.last())
                    .write(directory, heading(outcome));
            return directory;
        });
    }

    private static String heading(RunOutcome outcome) {
        String synthetic = outcome.forcing().synthetic() ? "  SYNTHETIC" : "";
        return outcome.request().run().object().key() + "  " + outcome.lastTime() + synthetic;
    }

    private List<Artifact> artifacts() {
        return List.of(
                Artifact.of(directory.resolve(ParticlesFile.NAME), ParticlesFile.CONTENT_TYPE),
                Artifact.of(directory.resolve(SearchAreaFile.NAME), SearchAreaFile.CONTENT_TYPE),
                Artifact.of(directory.resolve(TrajectoriesFile.NAME), TrajectoriesFile.CONTENT_TYPE),
                Artifact.of(directory.resolve(Heatmap.NAME), Heatmap.CONTENT_TYPE),
                Artifact.of(directory.resolve(SummaryFile.NAME), SummaryFile.CONTENT_TYPE));
    }

    private RunControl simulationControl() {
        return new RunControl(
                control.threads(),
                fraction -> control.progress().accept(SIMULATION_SHARE * fraction),
                control.cancelled());
    }

    private <T> T timed(String what, Work<T> work) throws IOException {
        long start = System.nanoTime();
        T result = work.run();
        seconds.put(what, (System.nanoTime() - start) / 1e9);
        return result;
    }

    private interface Work<T> {
        T run() throws IOException;
    }
}
