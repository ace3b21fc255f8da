package org.driftline.commander.download;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.commander.problem.DomainError;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes=0-9, 0, 9", "bytes=90-, 90, 99", "bytes=-5, 95, 99", "bytes=-500, 0, 99", "bytes=99-1000, 99, 99"
    })
    void oneRangeIsUnderstood(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=0-1,5-6", "items=0-1", "bytes=a-b", "bytes=9-2"})
    void whatIsNotUnderstoodMeansTheWholeFile(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void rangeWithoutAnyByteIsRefused(String header) {
        assertThatExceptionOfType(DomainError.class).isThrownBy(() -> ByteRange.parse(header, 100));
    }

    @Test
    void rangeTellsItsPlace() {
        assertThat(new ByteRange(5, 9, 100).text()).isEqualTo("bytes 5-9/100");
        assertThat(new ByteRange(5, 9, 100).length()).isEqualTo(5);
    }
}
