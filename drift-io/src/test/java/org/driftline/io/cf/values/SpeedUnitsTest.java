package org.driftline.io.cf.values;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SpeedUnitsTest {

    @ParameterizedTest
    @CsvSource({
        "m s-1, 1",
        "m/s, 1",
        "m s**-1, 1",
        "m.s-1, 1",
        "m s^-1, 1",
        "meter second-1, 1",
        "metres per second, 1",
        "M/S, 1",
        "ms-1, 1",
        "m / s, 1",
        "meters/second, 1",
        "cm s-1, 0.01",
        "cm/s, 0.01",
        "centimeters/sec, 0.01",
        "mm s-1, 0.001",
        "km h-1, 0.2777777778",
        "km/h, 0.2777777778",
        "knots, 0.5144444444",
        "kt, 0.5144444444",
        "m day-1, 0.00001157407407",
        "m s-1 , 1",
        "'m s{-1}', 1",
    })
    void known(String unit, double factor) {
        assertThat(SpeedUnits.metresPerSecond(unit).orElseThrow()).isCloseTo(factor, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "m", "s-1", "m2 s-2", "N m-2", "kg m-2 s-1", "degrees", "m/s/s", "Pa", "m s-2"})
    void unknown(String unit) {
        assertThat(SpeedUnits.metresPerSecond(unit)).isEmpty();
    }
}
