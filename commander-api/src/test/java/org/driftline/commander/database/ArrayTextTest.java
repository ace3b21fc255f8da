package org.driftline.commander.database;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArrayTextTest {
    @Test
    void noRowsAreAnEmptyArray() {
        assertThat(ArrayText.of(List.of())).isEqualTo("{}");
    }

    @Test
    void valuesAreQuotedSoThatNoneIsTakenForSomethingElse() {
        assertThat(ArrayText.of(Arrays.asList(1, null, "NULL", "", "a,{b}")))
                .isEqualTo("{\"1\",NULL,\"NULL\",\"\",\"a,{b}\"}");
    }

    @Test
    void quotesAndBackslashesStayWhatTheyAre() {
        assertThat(ArrayText.of(List.of("{\"a\":\"\\n\"}"), json -> json)).isEqualTo("{\"{\\\"a\\\":\\\"\\\\n\\\"}\"}");
    }
}
