package org.driftline.events.token;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.driftline.events.token.EventSigner.Headers;
import org.driftline.events.token.Verification.Accepted;
import org.driftline.events.token.Verification.Refused;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever byte of a signed event is changed, it is refused. */
class ForgeryTest {
    private final Fixture fixture = new Fixture();

    @Property
    void anyAlteredByteOfTheBodyIsRefused(@ForAll @IntRange(max = 9999) int at, @ForAll @ByteRange(min = 1) byte flip) {
        byte[] altered = fixture.body.clone();
        altered[at % altered.length] ^= flip;

        assertRefused(fixture.verify(fixture.headers, altered), RefusalReason.ALTERED_BODY);
    }

    @Property
    void anyOtherBodyIsRefused(@ForAll @Size(max = 300) byte[] body) {
        assertRefused(fixture.verify(fixture.headers, body), RefusalReason.ALTERED_BODY);
    }

    @Property
    void anyAlteredCharacterOfTheTokenIsRefused(
            @ForAll @IntRange(max = 9999) int at, @ForAll("tokenCharacters") char instead) {
        String token = fixture.token.token();
        String altered = altered(token, at % token.length(), instead);

        Verification verification = fixture.verifyWith(Headers.TOKEN, altered);

        if (altered.equals(token)) {
            assertThat(verification).isInstanceOf(Accepted.class);
        } else {
            // the header of a token may say anything; what it is signed with decides
            assertRefused(
                    verification, RefusalReason.BAD_TOKEN, RefusalReason.WRONG_ALGORITHM, RefusalReason.UNKNOWN_KEY);
        }
    }

    @Property
    void anyAlteredCharacterOfTheSignatureIsRefused(
            @ForAll @IntRange(max = 42) int at, @ForAll("tokenCharacters") char instead) {
        String signature = fixture.headers.get(Headers.SIGNATURE).toString();
        String altered = altered(signature, at, instead);

        Verification verification = fixture.verifyWith(Headers.SIGNATURE, altered);

        if (altered.equals(signature)) {
            assertThat(verification).isInstanceOf(Accepted.class);
        } else {
            assertRefused(verification, RefusalReason.BAD_SIGNATURE);
        }
    }

    /** 43 characters of base64url hold 258 bits; the two that a decoder ignores must not be free to choose. */
    @Example
    void theSpareBitsOfASignatureAreNotFree() {
        String signature = fixture.headers.get(Headers.SIGNATURE).toString();
        byte[] meant = Base64.getUrlDecoder().decode(signature);
        int spellings = 0;
        for (char c : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String spelling = signature.substring(0, 42) + c;
            if (Arrays.equals(Base64.getUrlDecoder().decode(spelling), meant)) {
                spellings++;
                if (!spelling.equals(signature)) {
                    assertRefused(fixture.verifyWith(Headers.SIGNATURE, spelling), RefusalReason.BAD_SIGNATURE);
                }
            }
        }
        assertThat(spellings).isEqualTo(4);
    }

    @Property
    void noTextIsATokenByChance(@ForAll String token) {
        assertRefused(
                fixture.verifyWith(Headers.TOKEN, token),
                RefusalReason.BAD_TOKEN,
                RefusalReason.WRONG_ALGORITHM,
                RefusalReason.UNKNOWN_KEY);
    }

    @Property
    void everyWorkersOwnEventsAreAcceptedAndNobodyElses(@ForAll("workerIds") String worker) {
        byte[] body = Fixture.event("soldier/" + worker, Fixture.EMITTED);
        Map<String, Object> headers = EventSigner.sign(fixture.issuer.issue(worker), body);

        assertThat(fixture.verify(headers, body)).isInstanceOf(Accepted.class);
        if (!worker.equals(Fixture.WORKER)) {
            assertRefused(fixture.verifySigned(body), RefusalReason.FOREIGN_SOURCE);
        }
    }

    @Provide
    Arbitrary<Character> tokenCharacters() {
        return Arbitraries.chars()
                .range('a', 'z')
                .range('A', 'Z')
                .range('0', '9')
                .with('-', '_', '.', '=', '+', 'é');
    }

    @Provide
    Arbitrary<String> workerIds() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    private static String altered(String text, int at, char instead) {
        return text.substring(0, at) + instead + text.substring(at + 1);
    }

    private static void assertRefused(Verification verification, RefusalReason first, RefusalReason... others) {
        Set<RefusalReason> expected = EnumSet.of(first, others);
        assertThat(verification)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(expected).contains(refused.reason()));
        assertThat(verification.toString().getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(400);
    }
}
