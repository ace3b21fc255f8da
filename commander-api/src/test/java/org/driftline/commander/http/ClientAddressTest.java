package org.driftline.commander.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002::/64",
        "2001:db8:1:2::1, 20010db800010002::/64",
        "fe80::1%eth0, fe80000000000000::/64",
        "::ffff:192.0.2.7, 192.0.2.7"
    })
    void allOfAnIpv6NetworkIsOneClient(String host, String client) {
        assertThat(ClientAddress.network(host)).isEqualTo(client);
    }

    @Test
    void nobodyKnowsWhereFrom() {
        assertThat(ClientAddress.network(null)).isEqualTo("unknown");
        assertThat(ClientAddress.network("no:such:thing")).isEqualTo("unknown");
    }
}
