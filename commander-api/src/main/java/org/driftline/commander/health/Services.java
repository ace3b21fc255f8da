package org.driftline.commander.health;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.mutiny.Uni;

import org.driftline.commander.broker.BrokerSight;
import org.driftline.commander.broker.BrokerWatch;
import org.driftline.commander.database.Database;
import org.driftline.commander.live.LiveMissions;
import org.driftline.commander.storage.ResultStorage;

/** Asks everything that the commander needs how it is. */
@ApplicationScoped
class Services {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Database database;
    private final BrokerWatch broker;
    private final LiveMissions live;
    private final ResultStorage storage;

    @Inject
    Services(Database database, BrokerWatch broker, LiveMissions live, ResultStorage storage) {
        this.database = database;
        this.broker = broker;
        this.live = live;
        this.storage = storage;
    }

    /** How all of it is; never fails. */
    Uni<HealthView> look() {
        return Uni.combine().all().unis(postgres(), storage()).with(this::view);
    }

    Uni<ServiceHealth> postgres() {
        return database.apart(() -> database.reading(session ->
                        session.createNativeQuery("select 1", Integer.class).getSingleResult()))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(one -> ServiceHealth.healthy("answers"))
                .onFailure()
                .recoverWithItem(failure -> ServiceHealth.unhealthy("does not answer"));
    }

    ServiceHealth rabbitmq() {
        BrokerSight sight = broker.sight();
        return sight.answers() ? ServiceHealth.healthy(sight.detail()) : ServiceHealth.unhealthy(sight.detail());
    }

    private Uni<ServiceHealth> storage() {
        return storage.check()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .map(ServiceHealth::healthy)
                .onFailure()
                .recoverWithItem(failure -> ServiceHealth.unhealthy("does not answer"));
    }

    private ServiceHealth redis() {
        return switch (live.serving()) {
            case REDIS -> ServiceHealth.healthy("serves live state");
            case MEMORY -> ServiceHealth.healthy("not configured; memory serves live state");
            case MEMORY_REDIS_AWAY -> ServiceHealth.degraded("does not answer; memory serves live state");
            case MEMORY_REDIS_REBUILDING -> ServiceHealth.degraded("is being filled again; memory serves live state");
        };
    }

    private HealthView view(ServiceHealth postgres, ServiceHealth files) {
        Map<String, ServiceHealth> services = new LinkedHashMap<>();
        services.put("rabbitmq", rabbitmq());
        services.put("redis", redis());
        services.put(HealthView.POSTGRES, postgres);
        services.put("storage", files);
        return HealthView.of(services);
    }
}
