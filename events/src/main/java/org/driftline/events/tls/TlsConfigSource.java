package org.driftline.events.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Turns {@link TlsSettings} into what Quarkus's server wants, and puts the trust store in its place: settings are read before
 * anything connects. What is wrong with them is left to the services' own checks, which name every problem at once.
 */
public final class TlsConfigSource implements ConfigSourceFactory {
    private static final int ABOVE_APPLICATION_PROPERTIES = 275;
    private static final AtomicReference<@Nullable Path> TRUSTED = new AtomicReference<>();

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        TlsSettings settings = TlsSettings.read(name -> value(context, name));
        boolean sound = settings.problems().isEmpty();
        Path trust = settings.trust();
        if (sound && trust != null && !trust.equals(TRUSTED.getAndSet(trust))) {
            trust(trust);
        }
        Map<String, String> values = sound ? server(settings) : Map.of();
        return List.of(new PropertiesConfigSource(values, "driftline tls", ABOVE_APPLICATION_PROPERTIES));
    }

    /** HTTPS in the place of HTTP, on the same port: a plain port beside it would be used. */
    static Map<String, String> server(TlsSettings settings) {
        Map<String, String> values = new HashMap<>();
        if (settings.servesTls()) {
            values.put("quarkus.tls.driftline.key-store.pem.0.cert", String.valueOf(settings.certificate()));
            values.put("quarkus.tls.driftline.key-store.pem.0.key", String.valueOf(settings.key()));
            values.put("quarkus.tls.driftline.reload-period", "1h");
            values.put("quarkus.http.tls-configuration-name", "driftline");
            values.put("quarkus.http.insecure-requests", "disabled");
            values.put("quarkus.http.ssl-port", "${quarkus.http.port}");
        }
        return values;
    }

    private static void trust(Path pem) {
        try {
            TrustStore.use(pem);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(TlsSettings.TRUST + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue value = context.getValue(name);
        return value == null ? null : value.getValue();
    }
}
