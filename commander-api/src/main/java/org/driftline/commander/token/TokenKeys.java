package org.driftline.commander.token;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of access tokens: the first signs, all verify. To rotate, add the new key behind the old on every commander, then
 * put it first, then, an access token's life later, drop the old.
 */
final class TokenKeys {
    /** As long as the hash that it is for, RFC 7518 3.2. */
    private static final int MIN_BYTES = 32;

    private final Map<String, SecretKey> keys;
    private final String signing;

    private TokenKeys(Map<String, SecretKey> keys, String signing) {
        this.keys = Map.copyOf(keys);
        this.signing = signing;
    }

    /**
     * Reads {@code k2:base64,k1:base64}.
     *
     * @throws IllegalArgumentException if there is no key, one has no id, is not base64, is shorter than 32 bytes, or two
     *     have the same id; the message never holds a key
     */
    static TokenKeys parse(String text) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (String entry : text.split(",", -1)) {
            int colon = entry.indexOf(':');
            String id = colon < 0 ? "" : entry.substring(0, colon).trim();
            if (id.isEmpty()) {
                throw new IllegalArgumentException("key " + (keys.size() + 1) + " must be written as id:base64");
            }
            if (keys.put(id, key(id, entry.substring(colon + 1).trim())) != null) {
                throw new IllegalArgumentException("two keys have the id " + id);
            }
        }
        return new TokenKeys(keys, keys.keySet().iterator().next());
    }

    String signingId() {
        return signing;
    }

    SecretKey signing() {
        return find(signing).orElseThrow();
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public String toString() {
        return "TokenKeys" + keys.keySet();
    }

    private static SecretKey key(String id, String base64) {
        byte[] bytes = decode(id, base64);
        if (bytes.length < MIN_BYTES) {
            throw new IllegalArgumentException("key " + id + " is shorter than " + MIN_BYTES + " bytes");
        }
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    private static byte[] decode(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            // the cause is left out on purpose: its message may quote the key
            throw new IllegalArgumentException("key " + id + " is not base64");
        }
    }
}
