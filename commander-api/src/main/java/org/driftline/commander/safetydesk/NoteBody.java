package org.driftline.commander.safetydesk;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;

/**
 * What somebody says when he handles a safety event; the whole body may be left out.
 *
 * @param note in words
 */
@Schema(name = "SafetyNote", example = """
                {"note": "Lifeboat is back in the harbour"}""")
record NoteBody(@Schema(maxLength = 4000) @Nullable String note) {
    private static final int LONGEST = 4000;

    /** @throws org.driftline.commander.problem.DomainError if the body is not acceptable */
    static @Nullable String read(byte @Nullable [] body) {
        BodyFields fields = BodyFields.of(JsonBody.readOrEmpty(body)).only(Set.of("note"));
        String note = fields.text("note", LONGEST);
        fields.done();
        return note;
    }
}
