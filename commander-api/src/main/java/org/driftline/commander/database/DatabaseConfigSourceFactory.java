package org.driftline.commander.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

import org.driftline.events.tls.TlsSettings;

/** Turns the one {@code DATABASE_URL} into the settings of Flyway's and of Hibernate Reactive's connections. */
public final class DatabaseConfigSourceFactory implements ConfigSourceFactory {
    /** Below application.properties, so that anybody may still set one of these by itself. */
    private static final int ORDINAL = 200;

    private static final String REACTIVE = "quarkus.datasource.reactive.";
    private static final String JDK_TRUST = System.getProperty("java.home") + "/lib/security/cacerts";

    /** Lets the application get as far as {@link DatabaseCheck}, which says what is wrong with the real one. */
    private static final DatabaseAddress UNKNOWN = new DatabaseAddress("127.0.0.1", 1, "unknown", "", "", "");

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        Map<String, String> settings =
                settings(value(context, DatabaseCheck.VARIABLE), value(context, TlsSettings.TRUST));
        return List.of(new PropertiesConfigSource(settings, DatabaseCheck.VARIABLE, ORDINAL));
    }

    static Map<String, String> settings(@Nullable String url, @Nullable String trust) {
        DatabaseAddress address =
                DatabaseCheck.problem(url) == null && url != null ? DatabaseAddress.parse(url) : UNKNOWN;
        Map<String, String> settings = new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", address.jdbcUrl(),
                "quarkus.datasource.reactive.url", address.reactiveUrl(),
                "quarkus.datasource.username", address.user(),
                "quarkus.datasource.password", address.password()));
        settings.putAll(address.sslMode().map(mode -> verified(mode, trust)).orElse(Map.of()));
        return settings;
    }

    /** The reactive client wants to be told whom to trust; without a setting of ours it is whom the JDK trusts. */
    private static Map<String, String> verified(String mode, @Nullable String trust) {
        Map<String, String> settings = new HashMap<>();
        if (trust == null || trust.isBlank()) {
            settings.put(REACTIVE + "trust-certificate-jks", "true");
            settings.put(REACTIVE + "trust-certificate-jks.path", JDK_TRUST);
            settings.put(REACTIVE + "trust-certificate-jks.password", "changeit");
        } else {
            settings.put(REACTIVE + "trust-certificate-pem", "true");
            settings.put(REACTIVE + "trust-certificate-pem.certs", trust.trim());
        }
        if (mode.equals(DatabaseAddress.VERIFY_FULL)) {
            settings.put(REACTIVE + "hostname-verification-algorithm", "HTTPS");
        }
        return settings;
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }
}
