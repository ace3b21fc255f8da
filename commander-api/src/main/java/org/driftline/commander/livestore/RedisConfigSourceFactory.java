package org.driftline.commander.livestore;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Gives Quarkus's Redis client the address in {@code REDIS_URL}, or one that is never used: it insists on having one. */
public final class RedisConfigSourceFactory implements ConfigSourceFactory {
    private static final String VARIABLE = "REDIS_URL";
    private static final String NEVER_USED = "redis://127.0.0.1:6379";
    /** Below application.properties, so that anybody may still set it by itself. */
    private static final int ORDINAL = 200;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue value = context.getValue(VARIABLE);
        String url = value == null ? null : value.getValue();
        return List.of(new PropertiesConfigSource(Map.of("quarkus.redis.hosts", address(url)), VARIABLE, ORDINAL));
    }

    private static String address(@Nullable String url) {
        return url == null || !LiveCheck.isUsable(url) ? NEVER_USED : url;
    }
}
