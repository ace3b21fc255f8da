package org.driftline.events.token;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.driftline.events.token.Fixture.key;

class MasterKeysTest {
    private static final String KEY = "c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3JldC0";

    @Test
    void theFirstSignsAndAllAreKnown() {
        MasterKeys keys = MasterKeys.parse(key("k2") + ", " + key("k1"));

        assertThat(keys.ids()).containsExactly("k2", "k1");
        assertThat(keys.signing().id()).isEqualTo("k2");
        assertThat(keys.find("k1")).isPresent();
        assertThat(keys.find("k3")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | master key 1 must be written as id:base64",
                KEY + " | master key 1 must be written as id:base64",
                "k1:" + KEY + ", | master key 2 must be written as id:base64",
                "k1:c2VjcmV0 | master key k1 has 6 bytes, needs 32 or more",
                "k1:!" + KEY + " | master key k1 is not base64",
                "k 1:" + KEY + " | a master key's id must match",
                "k1:" + KEY + ",k1:" + KEY + " | two master keys have the id k1",
            })
    void saysWhatIsWrongWithoutTellingAKey(String text, String problem) {
        assertThatThrownBy(() -> MasterKeys.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(problem)
                .hasNoCause()
                .message()
                .doesNotContain(KEY);
    }

    @Test
    void neverPrintsAKeyOrASecret() {
        Fixture fixture = new Fixture();

        assertThat(MasterKeys.parse("k1:" + KEY)).hasToString("MasterKeys[k1]");
        assertThat(fixture.token.toString()).doesNotContain(fixture.token.secret(), fixture.token.token());
    }

    @Test
    void aRandomKeyIsAnotherEachTime() {
        assertThat(MasterKeys.random().ids()).isNotEqualTo(MasterKeys.random().ids());
    }

    @Test
    void secretsDifferByTokenWorkerAndPurpose() {
        MasterKey key = MasterKeys.parse(key("k1")).signing();

        assertThat(key.eventSecret("t1", "w1"))
                .hasSize(32)
                .isNotEqualTo(key.eventSecret("t2", "w1"))
                .isNotEqualTo(key.eventSecret("t1", "w2"))
                .isNotEqualTo(key.tokenKey().getEncoded())
                .isEqualTo(key.eventSecret("t1", "w1"));
    }

    /** RFC 5869, appendix A.1, first block: HMAC(PRK, info ‖ 0x01). */
    @Test
    void derivesAsTheRfcDoes() {
        byte[] prk = HexFormat.of().parseHex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5");
        String info = new String(HexFormat.of().parseHex("f0f1f2f3f4f5f6f7f8f9"), StandardCharsets.ISO_8859_1);

        byte[] block = Hmac.expand(Hmac.key(prk), info.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(HexFormat.of().formatHex(block))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "-a", "a/b", "é"})
    void issuesNoTokenToWhatIsNoWorkerId(String workerId) {
        assertThatThrownBy(() -> new Fixture().issuer.issue(workerId)).isInstanceOf(IllegalArgumentException.class);
    }
}
