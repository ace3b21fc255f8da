package org.driftline.commander.people;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.driftline.commander.identity.Role;
import org.driftline.commander.start.StartCheck;

/** Whether those who register get a role that one may give oneself. */
@ApplicationScoped
class RegistrationCheck implements StartCheck {
    private final RegistrationConfig config;

    @Inject
    RegistrationCheck(RegistrationConfig config) {
        this.config = config;
    }

    @Override
    public List<String> problems() {
        return role(config.registrationRole()).isPresent()
                ? List.of()
                : List.of("driftline.accounts.registration-role must be operator or observer");
    }

    /** The role of a setting, if it is one that anybody may have. */
    static Optional<Role> role(String setting) {
        return Role.parse(setting).filter(role -> role == Role.OPERATOR || role == Role.OBSERVER);
    }
}
