package org.driftline.events.trace;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;

/** Spans are thrown away until {@value #ENDPOINT} says where the collector is (OTLP over HTTP). */
public final class TraceConfigSource implements ConfigSourceFactory {
    /** Such as {@code http://collector:4318}. */
    public static final String ENDPOINT = "driftline.traces-endpoint";

    private static final String OFF = "quarkus.otel.sdk.disabled";
    /** Below application.properties, so that anybody may still set one of these by itself. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue endpoint = context.getValue(ENDPOINT);
        boolean set = endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank();
        Map<String, String> values = set
                ? Map.of(
                        OFF,
                        "false",
                        "quarkus.otel.exporter.otlp.endpoint",
                        endpoint.getValue().trim())
                : Map.of(OFF, "true");
        return List.of(new PropertiesConfigSource(values, "driftline traces", ORDINAL));
    }
}
