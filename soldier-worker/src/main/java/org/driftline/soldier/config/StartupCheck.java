package org.driftline.soldier.config;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.Config;

/** Refuses to start on wrong settings, before anything is connected. */
@ApplicationScoped
public class StartupCheck {
    private final Config config;

    @Inject
    StartupCheck(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent starting) {
        if (isSoldierWanted()) {
            settings();
        }
    }

    /** Whether this process works as a soldier: {@code driftline.worker.enabled}, true by default. */
    public boolean isSoldierWanted() {
        return config.getOptionalValue("driftline.worker.enabled", Boolean.class)
                .orElse(true);
    }

    /**
     * The settings.
     *
     * @throws InvalidSettingsException if anything is wrong; names everything that is
     */
    public SoldierSettings settings() {
        return SettingsSource.read(config);
    }
}
