package org.driftline.commander.steer;

import java.util.Objects;
import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.driftline.commander.fields.BodyFields;
import org.driftline.events.MissionStatus;

/** The status that a client wants a mission to have, in any vocabulary. */
final class PostedStatus {
    private static final String FIELD = "status";
    private static final int LONGEST = 40;

    private PostedStatus() {}

    static MissionStatus read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(Set.of(FIELD)).require(FIELD);
        String text = fields.text(FIELD, LONGEST);
        MissionStatus status = text == null ? null : MissionStatus.parse(text).orElse(null);
        if (text != null && status == null) {
            fields.refuse(FIELD, "is not a status: " + text);
        }
        fields.done();
        return Objects.requireNonNull(status);
    }
}
