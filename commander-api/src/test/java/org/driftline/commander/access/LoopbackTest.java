package org.driftline.commander.access;

import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoopbackTest {
    @ParameterizedTest
    @CsvSource({"127.0.0.1,true", "127.8.8.8,true", "::1,true", "10.0.0.7,false", "192.168.1.127,false"})
    void onlyThisMachineIsLoopback(String address, boolean here) {
        assertThat(Loopback.isFrom(SocketAddress.inetSocketAddress(1234, address)))
                .isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource({"localhost,true", "127.0.0.1,true", "rebound.example,false", "localhost.example,false"})
    void nameOfAnotherPageIsNotOurs(String host, boolean ours) {
        assertThat(Loopback.isFor(HostAndPort.create(host, 8080))).isEqualTo(ours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "forwarded", "Via"})
    void proxySpeaksForSomebodyElse(String header) {
        assertThat(Loopback.isForwarded(MultiMap.caseInsensitiveMultiMap().add(header, "x")))
                .isTrue();
        assertThat(Loopback.isForwarded(MultiMap.caseInsensitiveMultiMap().add("Host", "localhost")))
                .isFalse();
    }

    @Test
    void missingAddressIsNotLoopback() {
        assertThat(Loopback.isFrom(null)).isFalse();
        assertThat(Loopback.isFor(null)).isFalse();
    }
}
