package org.driftline.commander.database;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Turns the one {@code DATABASE_URL} into the settings of Flyway's and of Hibernate Reactive's connections. */
public final class DatabaseConfigSourceFactory implements ConfigSourceFactory {
    /** Below application.properties, so that anybody may still set one of these by itself. */
    private static final int ORDINAL = 200;

    /** Lets the application get as far as {@link DatabaseCheck}, which says what is wrong with the real one. */
    private static final DatabaseAddress UNKNOWN = new DatabaseAddress("127.0.0.1", 1, "unknown", "", "", "");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue url = context.getValue(DatabaseCheck.VARIABLE);
        Map<String, String> settings = settings(url == null ? null : url.getValue());
        return List.of(new PropertiesConfigSource(settings, DatabaseCheck.VARIABLE, ORDINAL));
    }

    private static Map<String, String> settings(@Nullable String url) {
        DatabaseAddress address =
                DatabaseCheck.problem(url) == null && url != null ? DatabaseAddress.parse(url) : UNKNOWN;
        return Map.of(
                "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.reactive.url", address.reactiveUrl(),
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password());
    }
}
