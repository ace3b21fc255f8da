package org.driftline.commander.worker;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkerCredentialsTest {
    private static final String SECRET = "0123456789abcdef";
    private static final String OTHER = "fedcba9876543210";

    @Test
    void secretOpensForItsWorkerOnly() {
        // Given
        WorkerCredentials credentials = WorkerCredentials.parse(List.of("w1:" + SECRET));

        // Then
        assertThat(credentials.accept("w1", SECRET)).isTrue();
        assertThat(credentials.accept("w2", SECRET)).isFalse();
        assertThat(credentials.accept("w1", OTHER)).isFalse();
        assertThat(credentials.accept("w1", "")).isFalse();
    }

    @Test
    void starOpensForAnyWorker() {
        // Given
        WorkerCredentials credentials = WorkerCredentials.parse(List.of("w1:" + SECRET, "*:" + OTHER));

        // Then
        assertThat(credentials.accept("anybody", OTHER)).isTrue();
        assertThat(credentials.accept("anybody", SECRET)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"w1", ":0123456789abcdef", "w 1:0123456789abcdef", "w1:short"})
    void entryThatCannotBeUsedIsAProblemWithoutItsSecret(String entry) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkerCredentials.parse(List.of(entry)))
                .withMessageNotContaining("0123456789abcdef");
    }
}
