package org.driftline.commander.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the database answers: everything else is caught up with later. */
@Readiness
@ApplicationScoped
class CommanderReadiness implements AsyncHealthCheck {
    private final Services services;

    @Inject
    CommanderReadiness(Services services) {
        this.services = services;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return services.postgres()
                .map(postgres -> HealthCheckResponse.named("commander database")
                        .status(postgres.status() == ServiceHealth.Level.HEALTHY)
                        .withData("detail", postgres.detail())
                        .build());
    }
}
