package org.driftline.commander.health;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftline.commander.health.ServiceHealth.Level;

/**
 * The answer of {@code /health}.
 *
 * @param status unhealthy without the database, degraded without anything else
 * @param services each of rabbitmq, redis, postgres, storage
 */
record HealthView(Level status, Map<String, ServiceHealth> services) {
    static final String POSTGRES = "postgres";

    HealthView {
        services = Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /** All in all: only the database is needed to answer; the rest catches up when it is back. */
    static HealthView of(Map<String, ServiceHealth> services) {
        boolean allWell = services.values().stream().allMatch(service -> service.status() == Level.HEALTHY);
        boolean database = services.getOrDefault(POSTGRES, ServiceHealth.unhealthy("not asked"))
                        .status()
                == Level.HEALTHY;
        Level level = allWell ? Level.HEALTHY : database ? Level.DEGRADED : Level.UNHEALTHY;
        return new HealthView(level, services);
    }
}
