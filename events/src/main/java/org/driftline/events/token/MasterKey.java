package org.driftline.events.token;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;

/** One master key under its id. What tokens and events are signed with is derived from it; it never signs itself. */
final class MasterKey {
    static final int MIN_BYTES = 32;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final String TOKEN_PURPOSE = "driftline token v1";
    private static final String EVENT_PURPOSE = "driftline event v1";

    private final String id;
    private final SecretKey master;
    private final SecretKey tokenKey;

    MasterKey(String id, byte[] key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a master key's id must match " + ID + ", got \"" + id + "\"");
        }
        if (key.length < MIN_BYTES) {
            throw new IllegalArgumentException(
                    "master key " + id + " has " + key.length + " bytes, needs " + MIN_BYTES + " or more");
        }
        this.id = id;
        this.master = Hmac.key(key);
        this.tokenKey = Hmac.key(Hmac.expand(master, info(TOKEN_PURPOSE)));
    }

    String id() {
        return id;
    }

    /** What this master key's tokens are signed with. */
    SecretKey tokenKey() {
        return tokenKey;
    }

    /** What the holder of one token signs events with. */
    byte[] eventSecret(String tokenId, String workerId) {
        return Hmac.expand(master, info(EVENT_PURPOSE, tokenId, workerId));
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    /** The parts separated by a zero byte, which none of them contains, so that no two lists of parts read the same. */
    private static byte[] info(String... parts) {
        return String.join("\0", parts).getBytes(StandardCharsets.UTF_8);
    }
}
