package org.driftline.commander.sharing;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who else may see a mission.
 *
 * @param username of the account
 * @param access read, or write: steer it too
 */
@Schema(name = "Share")
record ShareView(
        @Schema(examples = "grace") String username,
        @Schema(enumeration = {"read", "write"}) String access) {
    static ShareView of(String username, MissionAccess access) {
        return new ShareView(username, access.name().toLowerCase(Locale.ROOT));
    }
}
