package org.driftline.commander.steer;

import java.util.Set;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;

/** Why somebody does something, if he says so. */
final class PostedReason {
    private static final int LONGEST = 1000;

    private PostedReason() {}

    static @Nullable String read(ObjectNode body) {
        BodyFields fields = BodyFields.of(body).only(Set.of("reason"));
        String reason = fields.text("reason", LONGEST);
        fields.done();
        return reason;
    }
}
