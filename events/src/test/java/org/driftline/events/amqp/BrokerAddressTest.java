package org.driftline.events.amqp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokerAddressTest {

    @ParameterizedTest
    @CsvSource({
        "amqp://localhost, localhost, 5672, guest, guest, /, false",
        "amqp://localhost/, localhost, 5672, guest, guest, /, false",
        "amqp://u:p@h:1234/v, h, 1234, u, p, v, false",
        "amqps://u:p@h/%2Fv, h, 5671, u, p, /v, true",
        "amqp://u%40x:p%3A%2F+@h/a%20b?heartbeat=10, h, 5672, u@x, p:/+, a b, false",
        "amqp://u@[::1]:5672, [::1], 5672, u, '', /, false",
    })
    void readsUrls(
            String url, String host, int port, String username, String password, String virtualHost, boolean tls) {
        assertThat(BrokerAddress.parse(url))
                .isEqualTo(new BrokerAddress(host, port, username, password, virtualHost, tls));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:5672",
                "http://u:secret@h",
                "amqp://",
                "amqp://u:secret@h/a/b",
                "amqp://u:sec ret@h",
                "amqp://u:secret@h:99999",
                "amqp://u:secret%zz@h",
            })
    void refusesOthersWithoutTellingThePassword(String url) {
        assertThatThrownBy(() -> BrokerAddress.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .doesNotContain("sec");
    }

    @Test
    void neverPrintsThePassword() {
        assertThat(BrokerAddress.parse("amqps://u:secret@h/v")).hasToString("amqps://u@h:5671/v");
        assertThat(BrokerAddress.parse("amqp://u:secret@h")).hasToString("amqp://u@h:5672/");
    }
}
