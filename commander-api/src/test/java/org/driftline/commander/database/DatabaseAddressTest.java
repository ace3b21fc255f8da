package org.driftline.commander.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseAddressTest {
    @Test
    void oneUrlServesBothClients() {
        // When
        DatabaseAddress address =
                DatabaseAddress.parse("postgresql://us%40er:p%2Bw:x@db.example:6543/missions?ssl=true");

        // Then
        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.example:6543/missions?ssl=true");
        assertThat(address.reactiveUrl()).isEqualTo("postgresql://db.example:6543/missions?ssl=true");
        assertThat(address.user()).isEqualTo("us@er");
        assertThat(address.password()).isEqualTo("p+w:x");
    }

    @Test
    void portAndLoginMayBeLeftOut() {
        assertThat(DatabaseAddress.parse("postgres://db/missions"))
                .isEqualTo(new DatabaseAddress("db", 5432, "missions", "", "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mysql://u:secret@h/d",
                "postgresql://u:secret@h",
                "postgresql://u:secret@h/a/b",
                "u:secret",
                "postgresql:// secret"
            })
    void problemNeverHoldsThePassword(String url) {
        assertThat(DatabaseCheck.problem(url)).isNotNull().doesNotContain("secret");
    }

    @Test
    void missingUrlIsAProblem() {
        assertThat(DatabaseCheck.problem(null)).isEqualTo("is not set");
    }
}
