package org.driftline.commander.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Whether people may make accounts for themselves. */
@ConfigMapping(prefix = "driftline.accounts")
interface RegistrationConfig {
    /** Open to everybody who can reach the API, or closed: then admins make the accounts. */
    @WithDefault("closed")
    Registration registration();

    /** What those who register may do: {@code operator} or {@code observer}. */
    @WithDefault("operator")
    String registrationRole();

    /** Who may make accounts. */
    enum Registration {
        OPEN,
        CLOSED
    }
}
