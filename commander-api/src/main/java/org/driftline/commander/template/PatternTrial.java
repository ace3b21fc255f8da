package org.driftline.commander.template;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.pattern.MissionPattern;
import org.driftline.commander.pattern.PatternReader;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.FieldError;
import org.driftline.commander.submit.PostedMission;
import org.driftline.commander.submit.PostedMissionReader;
import org.driftline.events.MissionKind;
import org.driftline.io.params.DriftParams;
import org.driftline.io.params.Parsed;

/**
 * Whether a pattern gives a mission that would be accepted. That can be told when every variable has an example, a default
 * or choices; whether forcing covers it can be told on the day only.
 */
final class PatternTrial {
    private PatternTrial() {}

    /** @throws DomainError if the mission would be refused; names its fields below {@code mission} */
    static void run(MissionPattern pattern) {
        ObjectNode body = PatternReader.tried(pattern);
        if (body == null) {
            return;
        }
        List<FieldError> errors = problems(body);
        if (!errors.isEmpty()) {
            throw DomainError.invalid(errors.stream()
                    .map(error -> new FieldError("mission." + error.field(), error.message()))
                    .toList());
        }
    }

    private static List<FieldError> problems(ObjectNode body) {
        try {
            PostedMission posted = PostedMissionReader.read(body);
            return posted.kind() == MissionKind.DRIFT ? paramsProblems(posted.params()) : List.of();
        } catch (DomainError refused) {
            return refused.fields();
        }
    }

    private static List<FieldError> paramsProblems(ObjectNode params) {
        List<FieldError> errors = new ArrayList<>();
        if (DriftParams.parse(params) instanceof Parsed.Invalid invalid) {
            invalid.errors().forEach(error -> errors.add(new FieldError("params." + error.field(), error.message())));
        }
        return errors;
    }
}
