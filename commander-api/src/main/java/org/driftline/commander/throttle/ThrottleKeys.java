package org.driftline.commander.throttle;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Against what a try is marked.
 *
 * @param account for the name that was tried, whether or not there is such an account
 * @param address for where it was tried from
 */
public record ThrottleKeys(String account, String address) {
    /** For a login with a normalised name: short, and no table of what people type into the wrong field. */
    public static ThrottleKeys ofLogin(String name, String address) {
        UUID digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ThrottleKeys("account:" + digest, "address:" + address);
    }
}
