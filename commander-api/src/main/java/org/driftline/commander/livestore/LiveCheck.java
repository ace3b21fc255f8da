package org.driftline.commander.livestore;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.driftline.commander.start.StartCheck;

/** Whether {@code REDIS_URL}, if there is one, can be used. */
@ApplicationScoped
class LiveCheck implements StartCheck {
    private static final Set<String> SCHEMES = Set.of("redis", "rediss", "unix");

    private final LiveConfig config;

    @Inject
    LiveCheck(LiveConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        boolean usable = config.redisUrl().map(LiveCheck::isUsable).orElse(true);
        return usable ? List.of() : List.of("REDIS_URL must look like redis://user:password@host:6379");
    }

    static boolean isUsable(String url) {
        try {
            @Nullable String scheme = new URI(url).getScheme();
            return scheme != null && SCHEMES.contains(scheme);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
