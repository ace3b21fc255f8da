package org.driftline.commander.database;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ColumnsTest {
    @Test
    void eachColumnIsAParameterOfItsNameAndType() {
        Columns<String> columns =
                Columns.<String>none().with("id", "uuid", id -> id).with("at", "timestamptz", at -> at);

        assertThat(columns.rows())
                .isEqualTo("unnest(cast(cast(:id as text) as uuid[]), cast(cast(:at as text) as timestamptz[]))"
                        + " with ordinality as given (id, at, n)");
    }
}
