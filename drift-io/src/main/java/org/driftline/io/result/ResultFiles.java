package org.driftline.io.result;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.driftline.drift.CancelledRunException;
import org.driftline.drift.RunControl;
import org.driftline.io.geojson.SearchAreaFile;
import org.driftline.io.geojson.TrajectoriesFile;
import org.driftline.io.heatmap.Animation;
import org.driftline.io.heatmap.Heatmap;
import org.driftline.io.particles.ContainmentRecords;
import org.driftline.io.particles.ParticlesFile;
import org.driftline.io.records.Column;
import org.driftline.io.records.ParticleRecords;
import org.driftline.io.records.RecordReader;
import org.driftline.io.records.Tasks;
import org.driftline.io.records.Tasks.Task;
import org.driftline.io.summary.EngineVersion;
import org.driftline.io.summary.RunAttributes;
import org.driftline.io.summary.RunOutcome;

/** Writes the files of a result but its summary, several at a time when there are threads for it. */
final class ResultFiles {
    private final Path directory;
    private final ParticleRecords records;
    private final ContainmentRecords containment;
    private final RunOutcome outcome;
    private final Map<String, Double> seconds = new ConcurrentHashMap<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private final List<String> omitted = new ArrayList<>();

    ResultFiles(Path directory, ParticleRecords records, ContainmentRecords containment, RunOutcome outcome) {
        this.directory = directory;
        this.records = records;
        this.containment = containment;
        this.outcome = outcome;
    }

    /** Writes them; those that are extra come last, and a result is complete without them. */
    void write(RunControl control, boolean animation) throws IOException {
        ParticlesFile.About about = new ParticlesFile.About(
                outcome.request().run().object(), EngineVersion.text(), RunAttributes.of(outcome));
        try (ParticlesFile particles = ParticlesFile.create(directory, records, containment, about)) {
            List<Task> tasks = new ArrayList<>();
            particles.tasks(control).forEach(task -> tasks.add(timed("particles", task)));
            tasks.add(timed("geojson", this::writeAreas));
            tasks.add(timed("heatmap", this::writeHeatmap));
            Tasks.run(control.threads(), tasks);
        }
        add(ParticlesFile.NAME, ParticlesFile.CONTENT_TYPE);
        add(SearchAreaFile.NAME, SearchAreaFile.CONTENT_TYPE);
        add(TrajectoriesFile.NAME, TrajectoriesFile.CONTENT_TYPE);
        add(Heatmap.NAME, Heatmap.CONTENT_TYPE);
        if (animation) {
            animate();
        }
    }

    private void add(String name, String contentType) {
        artifacts.add(Artifact.of(directory.resolve(name), contentType));
    }

    private void writeAreas() throws IOException {
        SearchAreaFile.write(directory, outcome.times(), outcome.areas());
        new TrajectoriesFile(records).write(directory);
    }

    private void writeHeatmap() throws IOException {
        int last = records.records() - 1;
        RecordReader reader = records.reader();
        Heatmap.of(
                        reader.doubles(last, Column.LON),
                        reader.doubles(last, Column.LAT),
                        reader.bytes(last, Column.STATUS),
                        outcome.last())
                .write(directory, heading() + "  " + outcome.lastTime());
    }

    private String heading() {
        String synthetic = outcome.forcing().synthetic() ? "  SYNTHETIC" : "";
        return outcome.request().run().object().key() + synthetic;
    }

    /** Nobody waits for a picture when there is a search area: whatever goes wrong with it is told, and that is all. */
    private void animate() {
        try {
            timed("animation", this::writeAnimation).run();
            add(Animation.NAME, Animation.CONTENT_TYPE);
        } catch (CancelledRunException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            omitted.add(Animation.NAME + " could not be made: " + e);
        }
    }

    private void writeAnimation() throws IOException {
        RecordReader reader = records.reader();
        new Animation(containment.grid(), heading())
                .write(
                        directory,
                        outcome.times(),
                        record -> new Animation.Moment(
                                containment.probability(record, reader), containment.area(record)));
    }

    private Task timed(String what, Task task) {
        return () -> {
            long start = System.nanoTime();
            task.run();
            seconds.merge(what, (System.nanoTime() - start) / 1e9, Double::sum);
        };
    }

    /** The files that were written. */
    List<Artifact> artifacts() {
        return artifacts;
    }

    /** What was asked for and could not be made, and why. */
    List<String> omitted() {
        return omitted;
    }

    /** How long the parts took, added up over all threads (s). */
    Map<String, Double> seconds() {
        return seconds;
    }
}
