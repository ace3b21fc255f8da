package org.driftline.events.connector;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

import org.driftline.events.publisher.ConfirmedPublisher;
import org.driftline.events.publisher.PublisherSettings;

/** The application's one publisher, made when the first channel needs it. */
@ApplicationScoped
class SharedPublisher {
    @Inject
    Config config;

    private @Nullable ConfirmedPublisher publisher;

    synchronized ConfirmedPublisher get() {
        ConfirmedPublisher current = publisher;
        if (current == null) {
            current = new ConfirmedPublisher(
                    BrokerConfig.address(config),
                    "driftline-publisher",
                    BrokerConfig.topology(config),
                    PublisherSettings.DEFAULT);
            publisher = current;
        }
        return current;
    }

    @PreDestroy
    synchronized void close() {
        if (publisher != null) {
            publisher.close();
        }
    }
}
