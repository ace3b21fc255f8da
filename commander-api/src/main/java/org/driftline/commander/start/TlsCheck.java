package org.driftline.commander.start;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

import org.driftline.events.tls.TlsSettings;

/** Whether the files of TLS can be used. */
@ApplicationScoped
class TlsCheck implements StartCheck {
    private final Config config;

    @Inject
    TlsCheck(Config config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        return TlsSettings.read(
                        name -> config.getOptionalValue(name, String.class).orElse(null))
                .problems();
    }
}
