package org.driftline.io.golden;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every family of the reference's runs, repeated. Skipped where the reference is not beside the project. */
class GoldensTest {

    private static Goldens goldens;

    @BeforeAll
    static void find() throws IOException {
        goldens = Goldens.in(ReferenceFolder.path());
    }

    static Stream<GoldenSetup> trajectories() {
        return goldens.trajectories().stream();
    }

    static Stream<GoldenSetup> statistics() throws IOException {
        return goldens.statistics().stream();
    }

    @ParameterizedTest
    @MethodSource("trajectories")
    void trajectoriesAreThoseOfTheReference(GoldenSetup family) throws IOException {
        Difference difference = goldens.difference(family);

        assertThat(difference.mismatches()).isEmpty();
        assertThat(difference.rows()).isPositive();
        assertThat(difference.worstMetres()).isLessThanOrEqualTo(family.tolerance());
        assertThat(difference.isGood()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("statistics")
    void cloudsAreLikeThoseOfTheReference(GoldenSetup family) throws IOException {
        Deviation deviation = goldens.deviation(family, 1);

        assertThat(deviation.statistics()).hasSizeGreaterThan(25);
        for (String statistic : deviation.statistics()) {
            assertThat(deviation.worst(statistic)).as(statistic).isBetween(-Deviation.ALLOWED, Deviation.ALLOWED);
        }
    }

    @Test
    void noneIsLeftOut() throws IOException {
        List<GoldenSetup> known = Stream.concat(trajectories(), statistics()).toList();

        assertThat(known).hasSizeGreaterThanOrEqualTo(12);
        assertThat(goldens.undescribed()).isEmpty();
    }
}
