package org.driftline.commander.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AccessTokensTest {
    private static final byte[] KEY = bytes("0123456789abcdef0123456789abcdef");
    private static final byte[] NEXT_KEY = bytes("fedcba9876543210fedcba9876543210");
    private static final TokenSubject SUBJECT = new TokenSubject(UUID.randomUUID(), UUID.randomUUID());

    private final AccessTokens tokens = tokens("k1:" + base64(KEY));

    @Test
    void whatWasIssuedIsUnderstood() {
        assertThat(tokens.verify(tokens.issue(SUBJECT, Instant.now()))).contains(SUBJECT);
    }

    @Test
    void keysRotateWithoutRefusingAnybody() {
        // Given
        String old = tokens.issue(SUBJECT, Instant.now());
        AccessTokens learnt = tokens("k1:" + base64(KEY) + ",k2:" + base64(NEXT_KEY));
        AccessTokens turned = tokens("k2:" + base64(NEXT_KEY) + ",k1:" + base64(KEY));
        AccessTokens done = tokens("k2:" + base64(NEXT_KEY));
        String fresh = turned.issue(SUBJECT, Instant.now());

        // Then
        assertThat(learnt.verify(old)).isPresent();
        assertThat(learnt.verify(fresh)).isPresent();
        assertThat(turned.verify(old)).isPresent();
        assertThat(done.verify(fresh)).isPresent();
        assertThat(done.verify(old)).isEmpty();
        assertThat(tokens.verify(fresh)).isEmpty();
    }

    @Test
    void expiredAndFutureTokensAreRefused() {
        assertThat(tokens.verify(tokens.issue(SUBJECT, Instant.now().minus(Duration.ofMinutes(16)))))
                .isEmpty();
        assertThat(tokens.verify(tokens.issue(SUBJECT, Instant.now().minus(Duration.ofMinutes(14)))))
                .isPresent();
    }

    @Test
    void anyAlteredCharacterIsRefused() {
        String token = tokens.issue(SUBJECT, Instant.now());
        for (int i = 0; i < token.length(); i += 7) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.verify(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("character %d", i)
                    .isEmpty();
        }
    }

    @Test
    void unsignedTokenIsRefused() {
        String claims = tokens.issue(SUBJECT, Instant.now()).split("\\.", -1)[1];
        for (String alg : new String[] {"none", "None", "HS256"}) {
            String header = base64("{\"typ\":\"at+jwt\",\"alg\":\"" + alg + "\",\"kid\":\"k1\"}");
            assertThat(tokens.verify(header + "." + claims + ".")).as(alg).isEmpty();
        }
    }

    @Test
    void otherAlgorithmIsRefusedEvenWithTheRightKey() {
        byte[] longKey = bytes("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
        AccessTokens lenient = tokens("k1:" + base64(longKey));
        assertThat(lenient.verify(signed(good(), "at+jwt", SignatureAlgorithm.HS256, longKey)))
                .isPresent();
        assertThat(lenient.verify(signed(good(), "at+jwt", SignatureAlgorithm.HS512, longKey)))
                .isEmpty();
    }

    @Test
    void tokenForAnotherPurposeIsRefused() {
        assertThat(verify(good(), "at+jwt")).isPresent();
        assertThat(verify(good(), "JWT")).isEmpty();
        assertThat(verify(good().issuer("somebody"), "at+jwt")).isEmpty();
        assertThat(verify(good().audience("another-api"), "at+jwt")).isEmpty();
        assertThat(verify(good().subject("not-an-id"), "at+jwt")).isEmpty();
        assertThat(verify(good().remove(AccessTokens.SESSION), "at+jwt")).isEmpty();
        assertThat(verify(good().claim(AccessTokens.SESSION, 7), "at+jwt")).isEmpty();
    }

    @Test
    void nonsenseIsRefused() {
        for (String nonsense : new String[] {"", ".", "..", "a.b.c", "{}.{}.{}", "dlr_abc", "e30.e30.e30"}) {
            assertThat(tokens.verify(nonsense)).as(nonsense).isEmpty();
        }
    }

    private Optional<TokenSubject> verify(JwtClaimsBuilder claims, String type) {
        return tokens.verify(signed(claims, type, SignatureAlgorithm.HS256, KEY));
    }

    private static JwtClaimsBuilder good() {
        return Jwt.issuer("driftline")
                .audience(AccessTokens.AUDIENCE)
                .subject(SUBJECT.accountId().toString())
                .claim(AccessTokens.SESSION, SUBJECT.sessionId().toString())
                .expiresIn(Duration.ofMinutes(5));
    }

    private static String signed(JwtClaimsBuilder claims, String type, SignatureAlgorithm algorithm, byte[] key) {
        return claims.jws().type(type).keyId("k1").algorithm(algorithm).sign(new SecretKeySpec(key, "HmacSHA256"));
    }

    private static AccessTokens tokens(String keys) {
        return new AccessTokens(new Config(Optional.of(keys), Duration.ofMinutes(15), "driftline"));
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static String base64(byte[] key) {
        return Base64.getEncoder().encodeToString(key);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Config(Optional<String> tokenKeys, Duration tokenLife, String tokenIssuer) implements TokenConfig {}
}
