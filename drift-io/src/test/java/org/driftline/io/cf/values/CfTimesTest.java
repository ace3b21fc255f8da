package org.driftline.io.cf.values;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.io.cf.values.CfTimes.Clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CfTimesTest {

    @ParameterizedTest
    @CsvSource({
        "seconds since 1970-01-01 00:00:00 +00:00, standard, 1.5, 1970-01-01T00:00:01.500Z",
        "seconds since 1970-01-01T00:00:00Z, standard, 60, 1970-01-01T00:01:00Z",
        "Hour since 2023-02-28 00:00:00, proleptic_gregorian, 48, 2023-03-02T00:00:00Z",
        "minutes since 2000-1-1, gregorian, 90, 2000-01-01T01:30:00Z",
        "days since 1990-01-01 06:00, standard, 0.25, 1990-01-01T12:00:00Z",
        "hours since 2020-01-01 00:00:00.0 UTC, standard, 1, 2020-01-01T01:00:00Z",
        "hours since 2020-01-01 00:00:00 -6:00, standard, 1, 2020-01-01T07:00:00Z",
        "hours since 2020-01-01 00:00 +0130, standard, 1, 2019-12-31T23:30:00Z",
        "hours since 2020-01-01T12, standard, 0, 2020-01-01T12:00:00Z",
        "days since 1582-10-15, standard, 0, 1582-10-15T00:00:00Z",
        "days since 1582-10-04, standard, 1, 1582-10-15T00:00:00Z",
        "days since 0001-01-01, standard, 719164, 1970-01-01T00:00:00Z",
        "days since 0001-01-01, proleptic_gregorian, 719162, 1970-01-01T00:00:00Z",
        "days since 2000-01-01, standard, 0.041666666667, 2000-01-01T01:00:00Z",
        "hours since 1900-01-01 00:00:0.0, gregorian, 0, 1900-01-01T00:00:00Z",
        "seconds since 1970-01-01T00:00:00+00:00, standard, 60, 1970-01-01T00:01:00Z",
        "secs since 2000-01-01, standard, 1, 2000-01-01T00:00:01Z",
        "hr since 2000-01-01, standard, 1, 2000-01-01T01:00:00Z",
        "weeks since 2000-01-01, standard, 1, 2000-01-08T00:00:00Z",
        "milliseconds since 2000-01-01, standard, 1500, 2000-01-01T00:00:01.500Z",
        "microseconds since 2000-01-01, standard, 1500000, 2000-01-01T00:00:01.500Z",
        "days since 1-1-1 00:00:00, proleptic_gregorian, 719162, 1970-01-01T00:00:00Z",
    })
    void readsUnitsAndCalendars(String unit, String calendar, double count, Instant expected) throws CfException {
        double seconds = Clock.parse(unit, calendar).epochSeconds(count);

        assertThat(Instant.ofEpochMilli(Math.round(seconds * 1000))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "months since 2000-01-01",
                "years since 2000-01-01",
                "common_years since 2000-01-01",
                "days after 2000-01-01",
                "days since yesterday",
                "days since 2000-13-01",
                "days since 2000-01-01 25:00",
                "days"
            })
    void refusesWhatItDoesNotUnderstand(String unit) {
        assertThatThrownBy(() -> Clock.parse(unit, "standard"))
                .isInstanceOf(CfException.class)
                .hasMessageContaining(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"360_day", "noleap", "365_day", "all_leap", "366_day", "julian", "none", "tai"})
    void refusesCalendarsWithoutRealDates(String calendar) {
        assertThatThrownBy(() -> Clock.parse("days since 2000-01-01", calendar))
                .isInstanceOf(CfException.class)
                .hasMessageContaining("calendar '" + calendar + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "days since 1970-01-01, 16801.041666, 2016-01-01T01:00:00Z",
        "days since 1970-01-01, 16801.520833, 2016-01-01T12:30:00Z",
        "days since 1970-01-01, 16801.125, 2016-01-01T03:00:00Z",
        "hours since 1900-01-01, 1016833, 2016-01-01T01:00:00Z",
        "days since 2016-01-01, 0.0069444445, 2016-01-01T00:10:00Z",
        "seconds since 2016-01-01, 90.5, 2016-01-01T00:01:30.500Z",
    })
    void instantsInSinglePrecisionAreRoundedToWhatWasMeant(String unit, float count, Instant expected)
            throws CfException {
        double seconds = Clock.parse(unit, "standard").epochSecondsOfFloat(count);

        assertThat(Instant.ofEpochMilli(Math.round(seconds * 1000))).isEqualTo(expected);
    }
}
