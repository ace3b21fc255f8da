package org.driftline.events.token;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256, one {@link Mac} per thread. */
final class Hmac {
    static final String ALGORITHM = "HS256";
    static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private static final String JCA_NAME = "HmacSHA256";
    private static final ThreadLocal<Mac> MAC = ThreadLocal.withInitial(Hmac::newMac);

    private Hmac() {}

    static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, JCA_NAME);
    }

    static byte[] sign(SecretKey key, byte[] data) {
        Mac mac = MAC.get();
        try {
            mac.init(key);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("every key here is an HMAC key", e);
        }
        return mac.doFinal(data);
    }

    /** The signature as base64url text. Texts are compared, not bytes: two texts may decode to the same bytes. */
    static byte[] signText(SecretKey key, byte[] data) {
        return ENCODER.encode(sign(key, data));
    }

    /**
     * Derives a 32-byte key for one purpose: HKDF-Expand with a single block, T(1) = HMAC(PRK, info ‖ 0x01).
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc5869#section-2.3">RFC 5869, section 2.3</a>
     */
    static byte[] expand(SecretKey master, byte[] info) {
        byte[] block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return sign(master, block);
    }

    private static Mac newMac() {
        try {
            return Mac.getInstance(JCA_NAME);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + JCA_NAME, e);
        }
    }
}
