package org.driftline.soldier.mission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logging.Logger;

import org.driftline.drift.CancelledRunException;
import org.driftline.drift.RunControl;
import org.driftline.drift.run.RunSpec;
import org.driftline.events.Order;
import org.driftline.io.coast.RunLand;
import org.driftline.io.forcing.ForcingException;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;
import org.driftline.io.params.RunLimits;
import org.driftline.io.params.field.FieldError;
import org.driftline.io.result.Artifact;
import org.driftline.io.result.Destination;
import org.driftline.io.result.DriftResult;
import org.driftline.io.result.DriftRun;
import org.driftline.io.result.ResultExtent;
import org.driftline.io.runforcing.ForcingCheck;
import org.driftline.io.runforcing.ForcingPool;
import org.driftline.io.runforcing.RunForcing;
import org.driftline.io.store.ObjectKey;
import org.driftline.io.store.StorageException;
import org.driftline.io.store.StoredObject;
import org.driftline.io.summary.Provenance;
import org.driftline.soldier.report.Progress;

/** Runs a simulation and stores its result; it is complete only when every artifact is stored with its checksum. */
public final class DriftJob implements Job {
    /** The share of a job that is done when its files are written and yet have to be stored (fraction). */
    private static final double BEFORE_STORING = 0.95;

    /** Times of a run that are told with its completion, at about a kilobyte each. */
    private static final int MOST_TIMES = 250;

    private static final Logger LOG = Logger.getLogger(DriftJob.class);

    private final ForcingPool forcing;
    private final RunLand land;
    private final ResultStore results;
    private final String workerId;
    private final Manner manner;

    /**
     * How simulations are carried out.
     *
     * @param threads how many step one simulation
     * @param limits how large one may be
     * @param animation whether its result has an animated picture
     */
    public record Manner(int threads, RunLimits limits, boolean animation) {}

    /** @param workerId is told with each result */
    public DriftJob(ForcingPool forcing, RunLand land, ResultStore results, String workerId, Manner manner) {
        this.forcing = forcing;
        this.land = land;
        this.results = results;
        this.workerId = workerId;
        this.manner = manner;
    }

    @Override
    public JobOutcome run(Order order, JobControl control) {
        Parsed parsed = DriftParams.parse(order.params(), manner.limits());
        return parsed instanceof Parsed.Valid valid
                ? run(order, valid.request(), control)
                : new JobOutcome.Failed(FailureCodes.BAD_ORDER, inWords(((Parsed.Invalid) parsed).errors()));
    }

    private JobOutcome run(Order order, DriftRequest request, JobControl control) {
        try {
            List<FieldError> uncovered = ForcingCheck.uncovered(request, forcing.entries());
            if (!uncovered.isEmpty()) {
                return new JobOutcome.Failed(FailureCodes.FORCING, inWords(uncovered));
            }
            try (RunForcing opened = RunForcing.open(request, forcing, land.forRun(request.run()));
                    ScratchDirectory scratch = ScratchDirectory.create()) {
                return runAndStore(
                        order, new Run(request, opened, scratch.path(), ResultStore.folder(order.id())), control);
            }
        } catch (CancelledRunException e) {
            return new JobOutcome.Interrupted();
        } catch (ForcingException | UncheckedIOException e) {
            return new JobOutcome.Failed(FailureCodes.FORCING, "the forcing cannot be read: " + e.getMessage());
        } catch (IOException e) {
            return new JobOutcome.Failed(FailureCodes.STORAGE, "the result cannot be kept: " + e.getMessage());
        }
    }

    private record Run(DriftRequest request, RunForcing forcing, Path directory, ObjectKey folder) {}

    private JobOutcome runAndStore(Order order, Run run, JobControl control) throws IOException {
        Map<String, String> facts = facts(order);
        RunControl engine = new RunControl(
                manner.threads(),
                fraction -> control.progress(new Progress(BEFORE_STORING * fraction, "simulating")),
                control::isCancelled);
        Destination destination =
                new Destination(run.directory(), new Provenance(facts), new ResultExtent(1, manner.animation()));
        DriftResult result = DriftRun.run(run.request(), run.forcing(), destination, engine);
        result.omitted()
                .forEach(what -> LOG.warnf("result is without an extra missionId=%s: %s", order.missionId(), what));
        ObjectNode told = JsonNodeFactory.instance.objectNode();
        ArrayNode artifacts = told.putArray("artifacts");
        control.progress(new Progress(BEFORE_STORING, "storing"));
        for (Artifact artifact : result.artifacts()) {
            if (control.isCancelled()) {
                results.remove(run.folder());
                return new JobOutcome.Interrupted();
            }
            artifacts.add(store(run, artifact));
        }
        told.set("summary", toldInAnEvent(result.summary()));
        told.put("degraded", result.degraded());
        told.set("provenance", result.summary().path("provenance"));
        return new JobOutcome.Completed(
                told,
                "search area: " + result.searchAreaInWords(),
                particleSteps(run.request().run()));
    }

    /** An event has room for a few hundred times; all of them are in the file. */
    private static ObjectNode toldInAnEvent(ObjectNode summary) {
        return summary.path("times").size() > MOST_TIMES ? summary.deepCopy().without("times") : summary;
    }

    private ObjectNode store(Run run, Artifact artifact) throws StorageException {
        StoredObject stored = results.put(
                run.folder(), run.directory().resolve(artifact.name()), artifact.contentType(), artifact.sha256());
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", artifact.name())
                .put("key", stored.key().text())
                .put("size", stored.size())
                .put("sha256", stored.sha256())
                .put("content_type", stored.contentType());
    }

    private Map<String, String> facts(Order order) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("mission_id", order.missionId().toString());
        facts.put("attempt", Integer.toString(order.attempt()));
        facts.put("worker_id", workerId);
        return facts;
    }

    private static long particleSteps(RunSpec run) {
        return (long) run.particles() * run.stepsPerRecord() * (run.records() - 1);
    }

    private static String inWords(List<FieldError> errors) {
        return errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
    }
}
