package org.driftline.commander.people;

import io.smallrye.config.SmallRyeConfigBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RegistrationCheckTest {
    @ParameterizedTest
    @CsvSource({"operator,0", "observer,0", "coordinator,1", "admin,1", "worker,1", "captain,1"})
    void nobodyGivesHimselfMoreThanARoleForHimself(String role, int problems) {
        assertThat(new RegistrationCheck(new Config(role)).problems()).hasSize(problems);
    }

    @Test
    void registrationIsClosedUnlessItIsOpened() {
        RegistrationConfig defaults = new SmallRyeConfigBuilder()
                .withMapping(RegistrationConfig.class)
                .build()
                .getConfigMapping(RegistrationConfig.class);

        assertThat(defaults.registration()).isEqualTo(RegistrationConfig.Registration.CLOSED);
        assertThat(defaults.registrationRole()).isEqualTo("operator");
    }

    private record Config(String registrationRole) implements RegistrationConfig {
        @Override
        public Registration registration() {
            return Registration.OPEN;
        }
    }
}
