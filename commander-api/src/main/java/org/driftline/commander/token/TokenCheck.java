package org.driftline.commander.token;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.start.StartCheck;

/** Whether there are keys for access tokens, of the commander's own. */
@ApplicationScoped
class TokenCheck implements StartCheck {
    private static final String SETTING = "driftline.access.token-keys";

    private final TokenConfig config;

    @Inject
    TokenCheck(TokenConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        Optional<String> keys = config.tokenKeys();
        if (keys.isEmpty()) {
            return List.of(SETTING + " is not set");
        }
        try {
            TokenKeys.parse(keys.get());
            return List.of();
        } catch (IllegalArgumentException e) {
            return List.of(SETTING + ": " + e.getMessage());
        }
    }
}
