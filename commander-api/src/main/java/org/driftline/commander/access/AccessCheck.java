package org.driftline.commander.access;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.start.StartCheck;

/** Whether there is a key, unless none is wanted. */
@ApplicationScoped
class AccessCheck implements StartCheck {
    private static final int SHORTEST = 16;

    private final AccessConfig config;

    @Inject
    AccessCheck(AccessConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        if (config.anonymous()) {
            return List.of();
        }
        int length = config.apiKey().map(String::length).orElse(0);
        if (length == 0) {
            return List.of("driftline.access.api-key is not set");
        }
        return length < SHORTEST
                ? List.of("driftline.access.api-key is shorter than " + SHORTEST + " characters")
                : List.of();
    }
}
