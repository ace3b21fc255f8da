package org.driftline.commander.database;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.start.StartCheck;

/** Whether {@code DATABASE_URL} can be used. */
@ApplicationScoped
class DatabaseCheck implements StartCheck {
    static final String VARIABLE = "DATABASE_URL";

    private final @Nullable String url;

    @Inject
    DatabaseCheck(@ConfigProperty(name = VARIABLE) Optional<String> url) {
        this.url = url.orElse(null);
    }

    @Override
    public List<String> problems() {
        String problem = problem(url);
        return problem == null ? List.of() : List.of(VARIABLE + " " + problem);
    }

    @Override
    public boolean isForMigration() {
        return true;
    }

    static @Nullable String problem(@Nullable String url) {
        if (url == null || url.isBlank()) {
            return "is not set";
        }
        try {
            DatabaseAddress.parse(url);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }
}
