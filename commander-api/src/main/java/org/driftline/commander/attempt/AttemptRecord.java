package org.driftline.commander.attempt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.driftline.commander.database.Columns;

/** Attempts as the rows that statements over several are given. */
final class AttemptRecord {
    static final Columns<Begun> BEGUN = Columns.<Begun>none()
            .with("mission", "uuid", Begun::mission)
            .with("number", "integer", begun -> begun.attempt().number())
            .with("worker", "text", begun -> begun.attempt().worker())
            .with("at", "timestamptz", begun -> begun.attempt().startedAt());

    /** JSON goes as text, so that it is kept word for word. */
    static final Columns<Ended> ENDED = Columns.<Ended>none()
            .with("mission", "uuid", Ended::mission)
            .with("number", "integer", ended -> ended.end().number())
            .with("at", "timestamptz", Ended::at)
            .with("outcome", "text", ended -> ended.end().outcome())
            .with("reason", "json", ended -> ended.end().reason())
            .with("result", "json", ended -> ended.end().result());

    private AttemptRecord() {}

    static List<Begun> begun(List<AttemptStep> steps) {
        return steps.stream()
                .flatMap(step -> Stream.ofNullable(step.begun()).map(begun -> new Begun(step.missionId(), begun)))
                .toList();
    }

    static List<Ended> ended(List<AttemptStep> steps) {
        return steps.stream()
                .flatMap(step ->
                        Stream.ofNullable(step.ended()).map(ended -> new Ended(step.missionId(), ended, step.at())))
                .toList();
    }

    record Begun(UUID mission, Attempt attempt) {}

    record Ended(UUID mission, AttemptEnd end, Instant at) {}
}
