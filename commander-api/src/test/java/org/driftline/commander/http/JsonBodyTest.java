package org.driftline.commander.http;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class JsonBodyTest {
    @Test
    void numbersStayAsTheyWereWritten() {
        assertThat(read("{\"a\":60.0,\"b\":1e2,\"c\":-0.10}")).isEqualTo("{\"a\":60.0,\"b\":1E+2,\"c\":-0.10}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "1", "null", "{\"a\":1,\"a\":2}", "{} {}", "{\"a\":NaN}", "{", "\u00ff"})
    void anythingElseIsMalformed(String body) {
        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(() -> read(body))
                .matches(error -> error.kind() == ErrorKind.MALFORMED_BODY);
    }

    private static String read(String body) {
        return JsonBody.read(body.getBytes(StandardCharsets.ISO_8859_1)).toString();
    }
}
