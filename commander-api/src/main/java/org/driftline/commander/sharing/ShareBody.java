package org.driftline.commander.sharing;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;

/**
 * How far a mission is shared.
 *
 * @param access read, or write: steer it too
 */
@Schema(name = "ShareChange", example = "{\"access\": \"read\"}")
record ShareBody(
        @Schema(
                required = true,
                enumeration = {"read", "write"})
        Access access) {

    static MissionAccess read(byte[] body) {
        BodyFields fields =
                BodyFields.of(JsonBody.read(body)).only(Set.of("access")).require("access");
        Access access = fields.word("access", Access.class);
        fields.done();
        return access == Access.WRITE ? MissionAccess.WRITE : MissionAccess.READ;
    }

    /** What can be given. */
    enum Access {
        READ,
        WRITE
    }
}
