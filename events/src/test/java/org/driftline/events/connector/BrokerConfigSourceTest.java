package org.driftline.events.connector;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.events.amqp.BrokerAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BrokerConfigSourceTest {

    @Test
    void spreadsTheUrlOfTheEnvironment() {
        SmallRyeConfig config = config(Map.of("RABBITMQ_URL", "amqps://u:p%24%7Bx%7D@h:5671/v", "QUEUE_NAME", "q"));

        assertThat(config.getValue("rabbitmq-host", String.class)).isEqualTo("h");
        assertThat(config.getValue("rabbitmq-virtual-host", String.class)).isEqualTo("v");
        assertThat(config.getValue("rabbitmq-ssl", String.class)).isEqualTo("true");
        assertThat(BrokerConfig.address(config)).isEqualTo(new BrokerAddress("h", 5671, "u", "p${x}", "v", true));
        assertThat(BrokerConfig.ordersQueue(config)).isEqualTo("q");
    }

    @Test
    void theOwnPropertyGoesBeforeTheEnvironment() {
        SmallRyeConfig config = config(Map.of("RABBITMQ_URL", "amqp://env", "DRIFTLINE_RABBITMQ_URL", "amqp://own"));

        assertThat(BrokerConfig.address(config).host()).isEqualTo("own");
    }

    @Test
    void withoutAUrlItIsTheLocalBroker() {
        SmallRyeConfig config = config(Map.of());

        assertThat(BrokerConfig.address(config)).isEqualTo(BrokerAddress.parse("amqp://guest:guest@localhost:5672"));
        assertThat(BrokerConfig.ordersQueue(config)).isEqualTo("orders_queue");
    }

    @Test
    void aSingleKeyOfTheApplicationIsOutranked() {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(Map.of("rabbitmq-host", "file"), "file", 250))
                .withSources(new EnvConfigSource(Map.of("RABBITMQ_URL", "amqp://env"), 300))
                .withSources(new BrokerConfigSource())
                .build();

        assertThat(BrokerConfig.address(config).host()).isEqualTo("env");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$", "$$", "${", "${x}", "\\", "a\\b", "a,b", "}", " ", "%", "\\\\"})
    void anyPasswordArrives(String password) {
        String escaped = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");

        SmallRyeConfig config = config(Map.of("RABBITMQ_URL", "amqp://u:" + escaped + "@h"));

        assertThat(BrokerConfig.address(config).password()).isEqualTo(password);
    }

    @Test
    void aPasswordThatCannotArriveStopsTheStart() {
        assertThatThrownBy(() -> config(Map.of("RABBITMQ_URL", "amqp://u:secret%5C%24@h")))
                .hasMessageContaining("backslash")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void aBadUrlStopsTheStart() {
        assertThatThrownBy(() -> config(Map.of("RABBITMQ_URL", "rabbit://u:secret@h")))
                .hasMessageContaining("amqp://")
                .message()
                .doesNotContain("secret");
    }

    private static SmallRyeConfig config(Map<String, String> environment) {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(environment, 300))
                .withSources(new BrokerConfigSource())
                .build();
    }
}
