package org.driftline.commander.apikey;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.identity.Role;

/**
 * A key as it is asked for.
 *
 * @param name what its owner calls it
 * @param life for how long
 * @param role the most it may do; null for all that its owner may
 */
record NewKey(String name, KeyLife life, @Nullable Role role) {
    private static final int LONGEST_NAME = 100;

    /** Reads a body; the role may not be wider than the owner's. */
    static NewKey read(byte[] body, Role owner) {
        BodyFields fields = BodyFields.of(JsonBody.read(body))
                .only(Set.of("name", "expires_in_days", "role"))
                .require("name");
        String name = fields.text("name", LONGEST_NAME);
        KeyLife life = KeyLife.read(fields);
        Role role = fields.word("role", Role.class);
        if (role != null && owner.narrowedTo(role) != role) {
            fields.refuse("role", "must not be wider than your own, " + owner.wire());
        }
        fields.done();
        return new NewKey(String.valueOf(name), life, role);
    }
}
