package org.driftline.events.token;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/** Signs the raw bytes of events with the secret of a worker token. */
public final class EventSigner {
    private EventSigner() {}

    /**
     * The headers that prove who said this body; a new map that the caller may add to.
     *
     * @throws IllegalArgumentException if the token's secret is not base64url
     */
    public static Map<String, Object> sign(WorkerToken token, byte[] body) {
        byte[] signature = Hmac.sign(Hmac.key(Hmac.DECODER.decode(token.secret())), body);
        Map<String, Object> headers = new HashMap<>();
        headers.put(SignatureHeaders.TOKEN, token.token());
        headers.put(SignatureHeaders.ALGORITHM, Hmac.ALGORITHM);
        headers.put(SignatureHeaders.SIGNATURE, Hmac.ENCODER.encodeToString(signature));
        headers.put(SignatureHeaders.DIGEST, digest(body));
        return headers;
    }

    static String digest(byte[] body) {
        try {
            return Hmac.ENCODER.encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
