package org.driftline.events.token;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

/** Signs the raw bytes of events with the secret of a worker token. */
public final class EventSigner {
    /** The AMQP headers that carry a signature. */
    public static final class Headers {
        /** The worker's token, a compact JWT. */
        public static final String TOKEN = "driftline-token";
        /** How the body was signed; always {@code HS256}. */
        public static final String ALGORITHM = "driftline-signature-algorithm";
        /** HMAC-SHA-256 of the raw body with the token's secret, base64url. */
        public static final String SIGNATURE = "driftline-signature";
        /** SHA-256 of the raw body, base64url. Proves nothing; it tells an altered body from a wrong secret. */
        public static final String DIGEST = "driftline-body-sha256";

        private Headers() {}
    }

    private EventSigner() {}

    /**
     * The headers that prove who said this body; a new map that the caller may add to.
     *
     * @throws IllegalArgumentException if the token's secret is not base64url
     */
    public static Map<String, Object> sign(WorkerToken token, byte[] body) {
        byte[] signature = Hmac.sign(Hmac.key(Hmac.DECODER.decode(token.secret())), body);
        Map<String, Object> headers = new HashMap<>();
        headers.put(Headers.TOKEN, token.token());
        headers.put(Headers.ALGORITHM, Hmac.ALGORITHM);
        headers.put(Headers.SIGNATURE, Hmac.ENCODER.encodeToString(signature));
        headers.put(Headers.DIGEST, digest(body));
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
