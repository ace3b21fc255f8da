package org.driftline.soldier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Fails only when a restart would help: orders wait and hands are free, but none is handed over. */
@Liveness
@ApplicationScoped
class SoldierLiveness implements HealthCheck {
    private final Soldier soldier;

    @Inject
    SoldierLiveness(Soldier soldier) {
        this.soldier = soldier;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("soldier takes orders when there are any")
                .status(!soldier.isStalled())
                .build();
    }
}
