package org.driftline.events.token;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import com.rabbitmq.client.impl.LongStringHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.events.token.EventSigner.Headers;
import org.driftline.events.token.Verification.Accepted;
import org.driftline.events.token.Verification.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftline.events.token.Fixture.EMITTED;
import static org.driftline.events.token.Fixture.ISSUED;
import static org.driftline.events.token.Fixture.WORKER;
import static org.driftline.events.token.Fixture.event;
import static org.driftline.events.token.Fixture.key;

class EventVerifierTest {
    private final Fixture fixture = new Fixture();

    @Test
    void acceptsWhatTheWorkerSigned() {
        Verification verification = fixture.verify();

        assertThat(verification).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.workerId()).isEqualTo(WORKER);
            assertThat(accepted.event().time()).isEqualTo(EMITTED);
        });
        assertThat(fixture.verify()).isEqualTo(verification);
    }

    @ParameterizedTest
    @ValueSource(strings = {Headers.TOKEN, Headers.ALGORITHM, Headers.SIGNATURE})
    void refusesWhatIsNotSigned(String header) {
        assertRefused(fixture.verifyWith(header, null), RefusalReason.NO_SIGNATURE);
    }

    @Test
    void refusesAnotherTokensSignature() {
        WorkerToken other = fixture.issuer.issue("w-2");

        assertRefused(fixture.verifyWith(Headers.TOKEN, other.token()), RefusalReason.BAD_SIGNATURE);
        assertRefused(
                fixture.verifyWith(Headers.TOKEN, fixture.issuer.issue(WORKER).token()), RefusalReason.BAD_SIGNATURE);
    }

    @Test
    void refusesAStolenTokenWithoutItsSecret() {
        WorkerToken stolen = new WorkerToken(
                fixture.token.token(), "A".repeat(43), fixture.token.issuedAt(), fixture.token.expiresAt());

        assertRefused(
                fixture.verify(EventSigner.sign(stolen, fixture.body), fixture.body), RefusalReason.BAD_SIGNATURE);
    }

    @Test
    void refusesAnAlteredBody() {
        byte[] altered = new String(fixture.body, StandardCharsets.UTF_8)
                .replace("0.5", "0.6")
                .getBytes(StandardCharsets.UTF_8);

        assertRefused(fixture.verify(fixture.headers, altered), RefusalReason.ALTERED_BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "", "HS384", "HS512", "RS256", "hs256"})
    void refusesEveryOtherAlgorithm(String algorithm) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"k1\",\"typ\":\"JWT\"}";
        String claims = fixture.token.token().split("\\.", -1)[1];
        String signature = fixture.token.token().split("\\.", -1)[2];

        assertRefused(
                fixture.verifyWith(Headers.TOKEN, base64(header) + "." + claims + "."), RefusalReason.WRONG_ALGORITHM);
        assertRefused(
                fixture.verifyWith(Headers.TOKEN, base64(header) + "." + claims + "." + signature),
                RefusalReason.WRONG_ALGORITHM);
        assertRefused(fixture.verifyWith(Headers.ALGORITHM, algorithm), RefusalReason.WRONG_ALGORITHM);
    }

    @Test
    void refusesATokenForSomebodyElse() {
        TokenSettings other = new TokenSettings(
                Duration.ofSeconds(30),
                Duration.ZERO,
                Duration.ZERO,
                TokenSettings.DEFAULT.issuer(),
                "another-service");
        WorkerToken token = fixture.issuerFor(other).issue(WORKER);

        assertRefused(
                fixture.verify(EventSigner.sign(token, fixture.body), fixture.body), RefusalReason.WRONG_AUDIENCE);
    }

    @Test
    void refusesATokenFromSomebodyElse() {
        TokenSettings other = new TokenSettings(
                Duration.ofSeconds(30), Duration.ZERO, Duration.ZERO, "impostor", TokenSettings.DEFAULT.audience());
        WorkerToken token = fixture.issuerFor(other).issue(WORKER);

        assertRefused(fixture.verify(EventSigner.sign(token, fixture.body), fixture.body), RefusalReason.BAD_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "....", "eyJ9.eyJ9.", "\u00e9.\u00e9.\u00e9"})
    void refusesWhatIsNoToken(String token) {
        assertRefused(fixture.verifyWith(Headers.TOKEN, token), RefusalReason.BAD_TOKEN);
    }

    @Test
    void refusesAnEndlessToken() {
        String padded = fixture.token.token() + "A".repeat(4096);

        assertRefused(fixture.verifyWith(Headers.TOKEN, padded), RefusalReason.BAD_TOKEN);
    }

    @Test
    void refusesRevokedWorkers() {
        byte[] body = event("soldier/w-revoked", EMITTED);
        WorkerToken token = fixture.issuer.issue("w-revoked");

        assertRefused(fixture.verify(EventSigner.sign(token, body), body), RefusalReason.REVOKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soldier/w-2", "missions_service", "w-1", "soldier/w-1/x", "soldier/"})
    void refusesAForeignSource(String source) {
        assertRefused(fixture.verifySigned(event(source, EMITTED)), RefusalReason.FOREIGN_SOURCE);
    }

    @Test
    void refusesASignedBodyThatIsNoEvent() {
        assertRefused(fixture.verifySigned(new byte[] {'{', '}'}), RefusalReason.MALFORMED);
        assertRefused(fixture.verifySigned(new byte[0]), RefusalReason.MALFORMED);
        assertRefused(fixture.verifySigned(new byte[(1 << 20) + 1]), RefusalReason.MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "-5.001, NOT_YET_VALID",
        "-5, ",
        "0, ",
        "30, ",
        "40, ",
        "40.001, EXPIRED_AT_EMISSION",
    })
    void judgesTheTokenWhenTheEventWasEmitted(double afterIssue, RefusalReason reason) {
        Instant emitted = ISSUED.plusMillis(Math.round(afterIssue * 1000));
        byte[] body = event("soldier/" + WORKER, emitted);
        Map<String, Object> headers = EventSigner.sign(fixture.token, body);

        // a day later: the commander was away
        Verification verification = fixture.verifier.verify(headers, body, emitted.plus(Duration.ofDays(1)));

        if (reason == null) {
            assertThat(verification).isInstanceOf(Accepted.class);
        } else {
            assertRefused(verification, reason);
        }
    }

    @Test
    void refusesEventsFromTheFuture() {
        Map<String, Object> headers = fixture.headers;

        assertThat(fixture.verifier.verify(headers, fixture.body, EMITTED.minusSeconds(5)))
                .isInstanceOf(Accepted.class);
        assertRefused(
                fixture.verifier.verify(headers, fixture.body, EMITTED.minusMillis(5001)),
                RefusalReason.FROM_THE_FUTURE);
    }

    @Test
    void aRotationRefusesNothingValid() {
        WorkerToken old = fixture.token;

        fixture.keys.set(MasterKeys.parse(key("k1") + "," + key("k2")));
        assertThat(fixture.verify()).isInstanceOf(Accepted.class);

        fixture.keys.set(MasterKeys.parse(key("k2") + "," + key("k1")));
        assertThat(fixture.verify(EventSigner.sign(old, fixture.body), fixture.body))
                .isInstanceOf(Accepted.class);
        WorkerToken fresh = fixture.issuer.issue(WORKER);
        Map<String, Object> freshHeaders = EventSigner.sign(fresh, fixture.body);
        assertThat(fixture.verify(freshHeaders, fixture.body)).isInstanceOf(Accepted.class);

        fixture.keys.set(MasterKeys.parse(key("k2")));
        assertThat(fixture.verify(freshHeaders, fixture.body)).isInstanceOf(Accepted.class);
        assertRefused(fixture.verify(), RefusalReason.UNKNOWN_KEY);
    }

    @Test
    void aKeyIdThatCameBackWithAnotherKeyVerifiesNothing() {
        fixture.verify();
        fixture.keys.set(MasterKeys.parse("k1:"
                + Base64.getEncoder()
                        .encodeToString("another key of thirty-two bytes.".getBytes(StandardCharsets.UTF_8))));

        assertRefused(fixture.verify(), RefusalReason.BAD_TOKEN);
    }

    @Test
    void goesOnWhenMoreTokensAreSeenThanItRemembers() {
        for (int i = 0; i < 5_000; i++) {
            WorkerToken token = fixture.issuer.issue(WORKER);
            assertThat(fixture.verify(EventSigner.sign(token, fixture.body), fixture.body))
                    .isInstanceOf(Accepted.class);
        }
    }

    @Test
    void headersMayBeTheClientsOwnText() {
        Map<String, Object> headers = new HashMap<>();
        fixture.headers.forEach((name, value) -> headers.put(name, LongStringHelper.asLongString(value.toString())));

        assertThat(fixture.verify(headers, fixture.body)).isInstanceOf(Accepted.class);
    }

    private static void assertRefused(Verification verification, RefusalReason reason) {
        assertThat(verification).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).as(refused.detail()).isEqualTo(reason);
            assertThat(refused.detail()).isNotBlank();
        });
    }

    private static String base64(String text) {
        return Hmac.ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
