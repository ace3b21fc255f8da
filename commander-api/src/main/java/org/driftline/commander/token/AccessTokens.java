package org.driftline.commander.token;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Access tokens: JSON Web Tokens signed with HMAC-SHA-256, of which the header, issuer, audience and life are all checked.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9068">RFC 9068</a>
 */
@ApplicationScoped
public class AccessTokens {
    /** Says in the header that it is an access token and nothing else. */
    static final String TYPE = "at+jwt";

    static final String AUDIENCE = "driftline-api";
    static final String SESSION = "sid";

    /** Clocks of two commanders may differ by this (s). */
    private static final int SKEW = 5;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TokenConfig config;
    private final TokenKeys keys;

    @Inject
    AccessTokens(TokenConfig config) {
        this.config = config;
        this.keys = TokenKeys.parse(config.tokenKeys().orElseThrow());
    }

    /** A token that is good from now on. */
    public String issue(TokenSubject subject, Instant now) {
        return Jwt.issuer(config.tokenIssuer())
                .audience(AUDIENCE)
                .subject(subject.accountId().toString())
                .claim(SESSION, subject.sessionId().toString())
                .issuedAt(now)
                .expiresAt(now.plus(config.tokenLife()))
                .jws()
                .type(TYPE)
                .algorithm(SignatureAlgorithm.HS256)
                .keyId(keys.signingId())
                .sign(keys.signing());
    }

    /** How long a token is good. */
    public Duration life() {
        return config.tokenLife();
    }

    /** What a token says; empty when it is none of ours, or no longer good. */
    public Optional<TokenSubject> verify(String token) {
        return key(token).flatMap(key -> verify(token, key));
    }

    private Optional<TokenSubject> verify(String token, SecretKey key) {
        try {
            JsonWebToken verified = new DefaultJWTParser(expectations(key)).parse(token);
            Object session = verified.getClaim(SESSION);
            return Optional.of(
                    new TokenSubject(UUID.fromString(verified.getSubject()), UUID.fromString(String.valueOf(session))));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private JWTAuthContextInfo expectations(SecretKey key) {
        JWTAuthContextInfo expected = new JWTAuthContextInfo(key, config.tokenIssuer());
        expected.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        expected.setExpectedAudience(Set.of(AUDIENCE));
        expected.setRequiredClaims(Set.of("sub", SESSION));
        expected.setClockSkew(SKEW);
        return expected;
    }

    /** The key that a token's header names, if the header is that of an access token. */
    private Optional<SecretKey> key(String token) {
        int dot = token.indexOf('.');
        if (dot < 0 || token.indexOf('.', dot + 1) < 0) {
            return Optional.empty();
        }
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(token.substring(0, dot)));
            boolean ours = header.path("typ").asText().equals(TYPE)
                    && header.path("alg").asText().equals("HS256");
            return ours ? keys.find(header.path("kid").asText()) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
