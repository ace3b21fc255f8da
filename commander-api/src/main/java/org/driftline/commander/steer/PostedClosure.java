package org.driftline.commander.steer;

import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.mission.ClosureOutcome;

/**
 * How a person says that a search ended.
 *
 * @param outcome of the search
 * @param note more about it
 */
record PostedClosure(ClosureOutcome outcome, @Nullable String note) {
    private static final int LONGEST_NOTE = 4000;

    static PostedClosure read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(Set.of("outcome", "note")).require("outcome");
        ClosureOutcome outcome = fields.word("outcome", ClosureOutcome.class);
        String note = fields.text("note", LONGEST_NOTE);
        fields.done();
        return new PostedClosure(Objects.requireNonNull(outcome), note);
    }
}
