package org.driftline.commander.access;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;

import org.driftline.commander.start.StartCheck;

/** Whether there is a key, unless none is wanted; then it says loudly that callers are let in without credentials. */
@ApplicationScoped
class AccessCheck implements StartCheck {
    private static final String SETTING = "driftline.access.api-key";
    private static final int SHORTEST = 16;
    /** Characters that differ from each other, in 16 random ones of any alphabet. */
    private static final int DIFFERENT = 5;

    private final AccessConfig config;

    @Inject
    AccessCheck(AccessConfig config) {
        this.config = config;
    }

    void say(@Observes StartupEvent event) {
        if (config.anonymous()) {
            Log.warn("ANYBODY ON THIS MACHINE ACTS AS COORDINATOR, without a key"
                    + " (driftline.access.anonymous); whoever comes from elsewhere needs credentials");
        }
    }

    @Override
    public List<String> problems() {
        if (config.anonymous()) {
            return List.of();
        }
        String key = config.apiKey().orElse("");
        if (key.isEmpty()) {
            return List.of(SETTING + " is not set");
        }
        if (key.length() < SHORTEST) {
            return List.of(SETTING + " is shorter than " + SHORTEST + " characters");
        }
        return key.chars().distinct().count() < DIFFERENT ? List.of(SETTING + " is easy to guess") : List.of();
    }
}
