package org.driftline.commander.browse;

import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CursorTest {
    @Test
    void placeComesBackToTheMicrosecond() {
        // Given
        Cursor cursor = new Cursor(Instant.parse("2024-01-01T12:00:00.123456Z"), UUID.randomUUID());

        // When
        String text = cursor.text();

        // Then
        assertThat(Cursor.parse(text)).contains(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "!", "AAAA", "AAZg2_gHTgRyn10UaclFi5lwc1k-jiysAA"})
    void anythingElseIsNoPlace(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
