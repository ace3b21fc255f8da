package org.driftline.commander.access;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AccessCheckTest {
    @ParameterizedTest
    @CsvSource({"'', is not set", "short, is shorter than 16 characters", "aaaaaaaaaaaaaaaaaaaa, is easy to guess"})
    void keyThatKeepsNobodyOutIsAProblem(String key, String problem) {
        assertThat(problems(key, false)).containsExactly("driftline.access.api-key " + problem);
    }

    @Test
    void realKeyIsNone() {
        assertThat(problems("7f3c9a0be4d25816", false)).isEmpty();
    }

    @Test
    void standaloneNeedsNone() {
        assertThat(problems("", true)).isEmpty();
    }

    private static List<String> problems(String key, boolean anonymous) {
        return new AccessCheck(new Config(Optional.of(key), anonymous)).problems();
    }

    private record Config(Optional<String> apiKey, boolean anonymous) implements AccessConfig {}
}
