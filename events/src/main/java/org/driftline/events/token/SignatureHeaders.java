package org.driftline.events.token;

/** The AMQP headers that carry a signature. */
public final class SignatureHeaders {
    /** The worker's token, a compact JWT. */
    public static final String TOKEN = "driftline-token";
    /** How the body was signed; always {@code HS256}. */
    public static final String ALGORITHM = "driftline-signature-algorithm";
    /** HMAC-SHA-256 of the raw body with the token's secret, base64url. */
    public static final String SIGNATURE = "driftline-signature";
    /** SHA-256 of the raw body, base64url. Proves nothing; it tells an altered body from a wrong secret. */
    public static final String DIGEST = "driftline-body-sha256";

    private SignatureHeaders() {}
}
