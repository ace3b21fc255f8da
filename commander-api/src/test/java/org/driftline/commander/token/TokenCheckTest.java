package org.driftline.commander.token;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TokenCheckTest {
    private static final String GOOD = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void goodKeysAreNoProblem() {
        assertThat(problems("k1:" + GOOD)).isEmpty();
        assertThat(problems("k1:" + GOOD + ", k2:" + GOOD)).isEmpty();
    }

    @Test
    void missingKeysAreAProblem() {
        assertThat(problems(null)).containsExactly("driftline.access.token-keys is not set");
    }

    @ParameterizedTest
    @CsvSource({
        "c2VjcmV0LXNlY3JldA==,written as id:base64",
        ":c2VjcmV0LXNlY3JldA==,written as id:base64",
        "k1:c2VjcmV0LXNlY3JldA==,shorter than 32 bytes",
        "k1:!secret!,not base64"
    })
    void badKeysAreAProblemThatDoesNotQuoteThem(String keys, String problem) {
        assertThat(problems(keys))
                .singleElement()
                .asString()
                .contains(problem)
                .doesNotContain("secret")
                .doesNotContain("c2VjcmV0");
    }

    @Test
    void twoKeysOfOneIdAreAProblem() {
        assertThat(problems("k1:" + GOOD + ",k1:" + GOOD))
                .singleElement()
                .asString()
                .contains("two keys");
    }

    private static List<String> problems(@Nullable String keys) {
        return new TokenCheck(new Config(Optional.ofNullable(keys), Duration.ofMinutes(15), "driftline")).problems();
    }

    private record Config(Optional<String> tokenKeys, Duration tokenLife, String tokenIssuer) implements TokenConfig {}
}
