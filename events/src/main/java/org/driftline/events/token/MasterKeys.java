package org.driftline.events.token;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The commander's master keys: the first signs, all verify. To rotate, add the new key behind the old on every commander,
 * then put it first, then, a token's lifetime and the longest wait of an event later, drop the old.
 */
public final class MasterKeys {
    private final List<MasterKey> keys;

    private MasterKeys(List<MasterKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads {@code k2:base64,k1:base64}.
     *
     * @throws IllegalArgumentException if there is no key, one has no id, is not base64, is shorter than 32 bytes, or
     *     two have the same id; the message never holds a key
     */
    public static MasterKeys parse(String text) {
        List<MasterKey> keys = new ArrayList<>();
        for (String entry : text.split(",", -1)) {
            MasterKey key = parseOne(entry.trim(), keys.size() + 1);
            if (find(keys, key.id()).isPresent()) {
                throw new IllegalArgumentException("two master keys have the id " + key.id());
            }
            keys.add(key);
        }
        return new MasterKeys(keys);
    }

    /** One random key, for a commander that need not be understood by another. */
    public static MasterKeys random() {
        SecureRandom random = new SecureRandom();
        byte[] id = new byte[6];
        byte[] key = new byte[MasterKey.MIN_BYTES];
        random.nextBytes(id);
        random.nextBytes(key);
        return new MasterKeys(List.of(new MasterKey(Hmac.ENCODER.encodeToString(id), key)));
    }

    /** The ids, the signing key's first. */
    public List<String> ids() {
        return keys.stream().map(MasterKey::id).toList();
    }

    @Override
    public String toString() {
        return "MasterKeys" + ids();
    }

    MasterKey signing() {
        return keys.get(0);
    }

    Optional<MasterKey> find(String id) {
        return find(keys, id);
    }

    private static Optional<MasterKey> find(List<MasterKey> keys, String id) {
        return keys.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    private static MasterKey parseOne(String entry, int place) {
        int colon = entry.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("master key " + place + " must be written as id:base64");
        }
        String id = entry.substring(0, colon);
        return new MasterKey(id, decode(id, entry.substring(colon + 1)));
    }

    private static byte[] decode(String id, String base64) {
        try {
            return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            // the cause is left out on purpose: its message may quote the key
            throw new IllegalArgumentException("master key " + id + " is not base64");
        }
    }
}
