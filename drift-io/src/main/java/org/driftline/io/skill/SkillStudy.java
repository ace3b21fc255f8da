package org.driftline.io.skill;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.drift.forcing.Forcing;
import org.driftline.drift.track.Baselines;
import org.driftline.drift.track.Ensemble;
import org.driftline.drift.track.Recording;
import org.driftline.drift.track.Track;
import org.driftline.drift.track.TrackComparison;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.DriftRequest;
import org.driftline.io.params.Parsed;

/** Runs the model for every segment of a set of drifters, and scores it beside the baselines. */
public final class SkillStudy {

    /** The mean position of the particles. */
    public static final String DATUM = "model, datum";
    /** The nearest of the particles, chosen with hindsight: what the ensemble could have said at best. */
    public static final String BEST = "model, best particle";
    /** It stays where it was. */
    public static final String STAY_PUT = "stay put";
    /** It goes on as it went in the hour before. */
    public static final String PERSISTENCE = "persistence";

    private final ObjectNode params;
    private final SkillSettings settings;
    private final ForcingOf forcing;
    private final SkillTable table;

    private SkillStudy(ObjectNode params, SkillSettings settings, ForcingOf forcing) {
        this.params = params;
        this.settings = settings;
        this.forcing = forcing;
        this.table = new SkillTable(settings);
    }

    /** Where a segment's forcing comes from. */
    public interface ForcingOf {
        /** The forcing of a run; none if nothing covers it. */
        Optional<Forcing> of(DriftRequest request) throws IOException;
    }

    /** The parameters of a run do not make sense; the list is that of the reader. */
    public static final class BadParamsException extends Exception {
        BadParamsException(Parsed.Invalid invalid) {
            super(String.join(
                    "; ",
                    invalid.errors().stream()
                            .map(error -> error.field() + " " + error.message())
                            .toList()));
        }
    }

    /**
     * Scores.
     *
     * @param params of the runs, without place, start and duration
     * @throws BadParamsException if these are not enough for a run
     * @throws IOException if forcing cannot be read
     */
    public static SkillTable run(List<Drifter> drifters, ObjectNode params, SkillSettings settings, ForcingOf forcing)
            throws IOException, BadParamsException {
        SkillStudy study = new SkillStudy(params, settings, forcing);
        for (Drifter drifter : drifters) {
            for (Segment segment : Segment.of(drifter, settings, study.table.leftOut())) {
                study.score(segment);
            }
        }
        return study.table;
    }

    private void score(Segment segment) throws IOException, BadParamsException {
        DriftRequest request = request(segment);
        Optional<Forcing> acting = forcing.of(request);
        if (acting.isEmpty()) {
            leaveOut("the forcing does not cover it");
            return;
        }
        Ensemble ensemble = new Ensemble(Recording.of(request.run(), acting.get()));
        Optional<Track> datum = ensemble.datum();
        Optional<Track> best = ensemble.best(segment.observed());
        Track observed = segment.observed();
        if (datum.isEmpty() || best.isEmpty()) {
            leaveOut("all particles were lost");
            return;
        }
        TrackComparison stayPut = TrackComparison.of(observed, Baselines.stayPut(observed));
        if (!Double.isFinite(stayPut.normalisedCumulativeSeparation())) {
            leaveOut("the drifter did not move");
            return;
        }
        Track persistence = Baselines.persistence(observed, segment.before(), segment.secondsBefore());
        Map<String, TrackComparison> scores = new LinkedHashMap<>();
        scores.put(DATUM, TrackComparison.of(observed, datum.get()));
        scores.put(BEST, TrackComparison.of(observed, best.get()));
        scores.put(STAY_PUT, stayPut);
        scores.put(PERSISTENCE, TrackComparison.of(observed, persistence));
        table.add(scores);
    }

    private DriftRequest request(Segment segment) throws BadParamsException {
        ObjectNode json = params.deepCopy();
        json.put("longitude", segment.observed().place(0).lon());
        json.put("latitude", segment.observed().place(0).lat());
        json.put("start_time", segment.start().toString());
        json.put("duration_hours", settings.length().toMillis() / 3_600_000.0);
        json.put("output_step_s", settings.step().toMillis() / 1000.0);
        Parsed parsed = DriftParams.parse(json);
        if (parsed instanceof Parsed.Invalid invalid) {
            throw new BadParamsException(invalid);
        }
        return ((Parsed.Valid) parsed).request();
    }

    private void leaveOut(String reason) {
        table.leftOut().merge(reason, 1, Integer::sum);
    }
}
