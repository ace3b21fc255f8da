package org.driftline.commander.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

/** Says loudly when callers are let in without credentials. */
@ApplicationScoped
class VisitorNotice {
    private final AccessConfig config;

    @Inject
    VisitorNotice(AccessConfig config) {
        this.config = config;
    }

    void say(@Observes StartupEvent event) {
        if (config.anonymous()) {
            Log.warn("ANYBODY ON THIS MACHINE ACTS AS COORDINATOR, without a key"
                    + " (driftline.access.anonymous); whoever comes from elsewhere needs credentials");
        }
    }
}
