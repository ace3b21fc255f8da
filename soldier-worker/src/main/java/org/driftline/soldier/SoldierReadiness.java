package org.driftline.soldier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether this worker is taking orders, and what it waits for if not. */
@Readiness
@ApplicationScoped
class SoldierReadiness implements HealthCheck {
    private final Soldier soldier;

    @Inject
    SoldierReadiness(Soldier soldier) {
        this.soldier = soldier;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("soldier")
                .status(soldier.isReady())
                .withData("state", soldier.state())
                .build();
    }
}
