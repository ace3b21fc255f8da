package org.driftline.io.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.drift.RecordSink;
import org.driftline.drift.RunControl;
import org.driftline.drift.RunSummary;
import org.driftline.drift.Simulation;
import org.driftline.drift.origin.BackwardMethod;
import org.driftline.drift.origin.OriginSearch;
import org.driftline.drift.run.RunSpec;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.particles.AreaRecords;
import org.driftline.io.particles.ContainmentRecords;
import org.driftline.io.records.Kept;
import org.driftline.io.records.ParticleRecords;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.summary.Provenance;
import org.driftline.io.summary.RunOutcome;
import org.driftline.io.summary.SummaryFile;

/** Computes a drift mission and writes its result: the one way for the command line and for workers. */
public final class DriftRun {
    private static final double SIMULATION_SHARE = 0.9; // of the work, for progress

    private final DriftRequest request;
    private final RunForcing forcing;
    private final Destination destination;
    private final RunControl control;
    private final Kept kept;
    private final Map<String, Double> seconds = new TreeMap<>();

    private DriftRun(DriftRequest request, RunForcing forcing, Destination destination, RunControl control) {
        this.request = request;
        this.forcing = forcing;
        this.destination = destination;
        this.control = control;
        this.kept = new Kept(request.run().particles(), destination.extent().storeEvery());
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
        return new DriftRun(request, forcing, destination, control).run();
    }

    private DriftResult run() throws IOException {
        Path directory = destination.directory();
        Files.createDirectories(directory);
        RunSpec spec = request.run();
        boolean waves = forcing.forcing().stokesDrift() != null;
        checkRoom(ParticleRecords.diskBytes(kept, spec.records(), waves));
        try (ParticleRecords records = new ParticleRecords(kept, spec.records(), waves, directory);
                AreaRecords areas = new AreaRecords(spec.particles(), control)) {
            RunSummary counts = simulate(records, areas);
            RunOutcome outcome = new RunOutcome(request, forcing, records.instants(), areas.areas(), counts, kept);
            ResultFiles files = new ResultFiles(directory, records, ContainmentRecords.over(records, areas), outcome);
            files.write(control, destination.extent().animation());
            seconds.putAll(files.seconds());
            return told(outcome, files);
        }
    }

    private RunSummary simulate(ParticleRecords records, AreaRecords areas) throws IOException {
        long start = System.nanoTime();
        RecordSink both = (index, time, cloud) -> {
            areas.record(index, time, cloud);
            records.record(index, time, cloud);
        };
        RunSummary counts = request.backwardMethod() == BackwardMethod.ITERATIVE
                ? OriginSearch.run(request.run(), forcing.forcing(), both, simulationControl())
                : Simulation.run(request.run(), forcing.forcing(), both, simulationControl());
        areas.areas();
        seconds.put("simulation", (System.nanoTime() - start) / 1e9);
        return counts;
    }

    private DriftResult told(RunOutcome outcome, ResultFiles files) throws IOException {
        ObjectNode summary = SummaryFile.summary(outcome);
        if (!files.omitted().isEmpty()) {
            ArrayNode omitted = summary.putArray("omitted");
            files.omitted().forEach(omitted::add);
        }
        // Not in particles.nc: every kernel gives the same bytes.
        Provenance provenance =
                destination.provenance().with("kernel", outcome.counts().kernel());
        SummaryFile.write(destination.directory(), summary, provenance, seconds);
        List<Artifact> artifacts = new ArrayList<>(files.artifacts());
        artifacts.add(Artifact.of(destination.directory().resolve(SummaryFile.NAME), SummaryFile.CONTENT_TYPE));
        control.progress().accept(1);
        return new DriftResult(artifacts, summary, !outcome.reservations().isEmpty(), files.omitted());
    }

    /** A disk that would run full in the midst of a run is told of before. */
    private void checkRoom(long needed) throws IOException {
        long usable = Files.getFileStore(destination.directory()).getUsableSpace();
        if (needed > usable) {
            throw new IOException(
                    "num_particles: %d stored particles at %d times need %d MB of disk in %s; %d MB are left"
                            .formatted(
                                    kept.size(),
                                    request.run().records(),
                                    needed >> 20,
                                    destination.directory(),
                                    usable >> 20));
        }
    }

    private RunControl simulationControl() {
        return new RunControl(
                control.threads(),
                fraction -> control.progress().accept(SIMULATION_SHARE * fraction),
                control.cancelled());
    }
}
