package org.driftline.commander.identity;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RoleTest {
    private static final List<Role> RISING = List.of(Role.OBSERVER, Role.OPERATOR, Role.COORDINATOR, Role.ADMIN);

    @Test
    void eachRoleMayWhatTheOneBeforeMay() {
        for (int i = 1; i < RISING.size(); i++) {
            for (Permission permission : Permission.values()) {
                if (RISING.get(i - 1).allows(permission)) {
                    assertThat(RISING.get(i).allows(permission))
                            .as("%s %s", RISING.get(i), permission)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void observerChangesNothingAndWorkerMayNothing() {
        for (Permission permission : Permission.values()) {
            if (permission.name().endsWith("_WRITE") || permission.name().endsWith("_ADMIN")) {
                assertThat(Role.OBSERVER.allows(permission))
                        .as("%s", permission)
                        .isFalse();
            }
            assertThat(Role.WORKER.allows(permission)).as("%s", permission).isFalse();
        }
    }

    @Test
    void namesAreReadInAnyCase() {
        assertThat(Role.parse(" Coordinator ")).contains(Role.COORDINATOR);
        assertThat(Role.parse("captain")).isEmpty();
    }
}
