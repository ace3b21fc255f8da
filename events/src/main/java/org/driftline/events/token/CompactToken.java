package org.driftline.events.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Worker tokens as compact JWTs signed with HS256. The one algorithm is ours to choose: what a token's header says about it
 * is compared, never obeyed.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7519">RFC 7519</a>, <a
 *     href="https://www.rfc-editor.org/rfc/rfc7515#section-7.1">RFC 7515, section 7.1</a>
 */
final class CompactToken {
    private static final int MAX_LENGTH = 2048;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * What a token of ours says.
     *
     * @param keyId which master key signed it
     * @param issuer who issued it
     * @param audience for whom
     * @param workerId whose it is
     * @param tokenId its own id
     * @param issuedAt from when it counts (whole seconds)
     * @param expiresAt until when it counts (whole seconds)
     */
    record Claims(
            String keyId,
            String issuer,
            String audience,
            String workerId,
            String tokenId,
            Instant issuedAt,
            Instant expiresAt) {}

    private CompactToken() {}

    static String write(Claims claims, MasterKey key) {
        ObjectNode header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", Hmac.ALGORITHM)
                .put("kid", key.id())
                .put("typ", "JWT");
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("iss", claims.issuer())
                .put("aud", claims.audience())
                .put("sub", claims.workerId())
                .put("jti", claims.tokenId())
                .put("iat", claims.issuedAt().getEpochSecond())
                .put("exp", claims.expiresAt().getEpochSecond());
        String signed = encode(header) + "." + encode(body);
        return signed + "." + new String(signature(key, signed), StandardCharsets.US_ASCII);
    }

    /** Reads a token whose algorithm, key and signature are right; its other claims are for the caller to judge. */
    static Claims read(String token, MasterKeys keys) throws RefusedException {
        int first = token.indexOf('.');
        int last = token.lastIndexOf('.');
        if (token.length() > MAX_LENGTH || first < 0 || first == last) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token is not a compact JWT");
        }
        MasterKey key = key(decode(token.substring(0, first)), keys);
        byte[] presented = token.substring(last + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(signature(key, token.substring(0, last)), presented)) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token's own signature is wrong");
        }
        return claims(key, decode(token.substring(first + 1, last)));
    }

    private static MasterKey key(JsonNode header, MasterKeys keys) throws RefusedException {
        if (!header.path("alg").asText().equals(Hmac.ALGORITHM)) {
            throw new RefusedException(RefusalReason.WRONG_ALGORITHM, "the token's alg is not " + Hmac.ALGORITHM);
        }
        return keys.find(header.path("kid").asText())
                .orElseThrow(() ->
                        new RefusedException(RefusalReason.UNKNOWN_KEY, "the token's key is not one of " + keys.ids()));
    }

    private static Claims claims(MasterKey key, JsonNode body) throws RefusedException {
        try {
            return new Claims(
                    key.id(),
                    text(body, "iss"),
                    text(body, "aud"),
                    text(body, "sub"),
                    text(body, "jti"),
                    Instant.ofEpochSecond(seconds(body, "iat")),
                    Instant.ofEpochSecond(seconds(body, "exp")));
        } catch (DateTimeException e) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token's times are out of range");
        }
    }

    private static String text(JsonNode body, String claim) throws RefusedException {
        JsonNode node = body.path(claim);
        if (!node.isTextual()) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token's " + claim + " is not a string");
        }
        return node.textValue();
    }

    private static long seconds(JsonNode body, String claim) throws RefusedException {
        JsonNode node = body.path(claim);
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token's " + claim + " is not whole seconds");
        }
        return node.longValue();
    }

    private static byte[] signature(MasterKey key, String signed) {
        return Hmac.signText(key.tokenKey(), signed.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(ObjectNode json) {
        return Hmac.ENCODER.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode decode(String base64) throws RefusedException {
        try {
            JsonNode json = JSON.readTree(Hmac.DECODER.decode(base64));
            if (json.isObject()) {
                return json;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new RefusedException(RefusalReason.BAD_TOKEN, "the token's parts are not base64url of JSON");
        }
        throw new RefusedException(RefusalReason.BAD_TOKEN, "the token's parts are not JSON objects");
    }
}
