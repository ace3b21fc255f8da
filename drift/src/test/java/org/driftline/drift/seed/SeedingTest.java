package org.driftline.drift.seed;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.Geodesic;
import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClass;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.release.ExplicitParticle;
import org.driftline.drift.release.ExplicitRelease;
import org.driftline.drift.release.LineRelease;
import org.driftline.drift.release.Orientation;
import org.driftline.drift.release.PointRelease;
import org.driftline.drift.release.PointsRelease;
import org.driftline.drift.release.RadiusType;
import org.driftline.drift.release.Release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class SeedingTest {

    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");
    private static final LonLat PLACE = new LonLat(179.99, -16.5);
    private static final ObjectClass PERSON = ObjectClasses.byNumber(1).orElseThrow();
    private static final int MANY = 20_000;

    @Test
    void aGaussianRadiusIsTheStandardDeviationPerAxis() {
        double[] distances = distances(seed(release(1000, RadiusType.GAUSSIAN)));

        assertThat(share(distances, 1000)).isCloseTo(1 - Math.exp(-0.5), within(0.015));
        assertThat(share(distances, 1177.4)).isCloseTo(0.5, within(0.015));
    }

    @Test
    void aUniformRadiusFillsTheDiscEvenly() {
        double[] distances = distances(seed(release(1000, RadiusType.UNIFORM)));

        assertThat(share(distances, 500)).isCloseTo(0.25, within(0.015));
        assertThat(share(distances, 1000.001)).isEqualTo(1);
    }

    @Test
    void downwindPerturbationsNeverTurnTheSlope() {
        SeededParticles particles = seed(release(0, RadiusType.UNIFORM));
        double slope = PERSON.downwind().slope();

        for (int i = 0; i < MANY; i++) {
            assertThat(slope + particles.downwindEps()[i] / 20).isGreaterThanOrEqualTo(-1e-6);
        }
        assertThat(mean(particles.crosswindEps())).isCloseTo(0, within(0.3));
        assertThat(deviation(particles.crosswindEps())).isCloseTo(PERSON.right().standardError(), within(0.2));
    }

    @Test
    void orientationsAlternateAndChooseTheColumns() {
        ObjectClass suit = ObjectClasses.byNumber(4).orElseThrow();
        SeededParticles particles = new Seeding(
                        suit,
                        false,
                        0.04,
                        new CounterRandom(1),
                        List.of(release(0, RadiusType.UNIFORM), release(0, RadiusType.UNIFORM)))
                .seed();

        assertThat(particles.orientation()[0]).isZero();
        assertThat(particles.orientation()[1]).isEqualTo((byte) 1);
        assertThat(particles.orientation()[MANY]).isZero();
        assertThat(particles.crosswindSlope()[0]).isEqualTo(1.36f);
        assertThat(particles.crosswindSlope()[1]).isEqualTo(-0.13f);
        assertThat(particles.crosswindOffset()[1]).isEqualTo(-2.65f);
        assertThat(particles.release()[MANY]).isEqualTo(1);
        assertThat(particles.jibeProbability()[0]).isZero();
    }

    @Test
    void aConeGoesFromOneEndToTheOther() {
        LonLat to = new LonLat(-179.01, -16.5);
        LineRelease cone =
                new LineRelease(9, List.of(PLACE, to), 0, 0, RadiusType.GAUSSIAN, START, START.plusSeconds(800));

        SeededParticles particles = seed(cone);

        double way = Geodesic.distance(PLACE, to);
        for (int i = 0; i < 9; i++) {
            LonLat place = new LonLat(particles.lon()[i], particles.lat()[i]);
            assertThat(Geodesic.distance(PLACE, place)).isCloseTo(way * (i + 1) / 10, within(0.001));
            assertThat(particles.releaseTime()[i]).isEqualTo(START.getEpochSecond() + 100.0 * i);
        }
    }

    @Test
    void aConeWidens() {
        LineRelease cone = new LineRelease(MANY, List.of(PLACE, PLACE), 0, 1000, RadiusType.UNIFORM, START, START);

        double[] distances = distances(seed(cone));

        assertThat(distances[1]).isLessThan(1);
        assertThat(IntStream.range(0, MANY).allMatch(i -> distances[i] <= 1000.001 * i / (MANY - 1)))
                .isTrue();
    }

    @Test
    void explicitParticlesBringWhatTheySay() {
        ExplicitParticle given = new ExplicitParticle(PLACE, START, Orientation.LEFT, 3, -4, 0.5);
        ExplicitRelease release = new ExplicitRelease(List.of(given, ExplicitParticle.at(PLACE, START)));

        SeededParticles particles = seed(release);

        assertThat(particles.orientation()[0]).isEqualTo((byte) 1);
        assertThat(particles.downwindEps()[0]).isEqualTo(3);
        assertThat(particles.crosswindEps()[0]).isEqualTo(-4);
        assertThat(particles.jibeProbability()[0]).isEqualTo(0.5f);
        assertThat(particles.downwindEps()[1]).isNotZero();
        assertThat(particles.jibeProbability()[1]).isEqualTo(0.04f);
    }

    @Test
    void randomNumbersOfDifferentUsesAndParticlesAreIndependent() {
        CounterRandom random = new CounterRandom(42);
        double sum = 0;
        for (int i = 0; i < MANY; i++) {
            double jibe = random.uniform(i, 7, CounterRandom.Use.JIBE, false) - 0.5;
            double next = random.uniform(i + 1, 7, CounterRandom.Use.JIBE, false) - 0.5;
            double position = random.uniform(i, 7, CounterRandom.Use.POSITION, false) - 0.5;
            sum += jibe * next + jibe * position;
        }
        assertThat(sum / MANY * 12).isCloseTo(0, within(0.04));
    }

    @Test
    void releasesMustMakeSense() {
        assertThatThrownBy(() -> release(-1, RadiusType.UNIFORM)).hasMessageContaining("radius");
        assertThatThrownBy(() -> new PointRelease(0, PLACE, 0, RadiusType.UNIFORM, START, START))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> new PointRelease(1, PLACE, 0, RadiusType.UNIFORM, START, START.minusSeconds(1)))
                .hasMessageContaining("before its start");
        assertThatThrownBy(() -> new LonLat(0, 91)).hasMessageContaining("latitude");
        assertThat(new LonLat(190, 0).lon()).isEqualTo(-170);
    }

    private static PointRelease release(double radius, RadiusType type) {
        return new PointRelease(MANY, PLACE, radius, type, START, START);
    }

    private static SeededParticles seed(Release release) {
        return new Seeding(PERSON, true, 0.04, new CounterRandom(1), List.of(release)).seed();
    }

    private static double[] distances(SeededParticles particles) {
        return IntStream.range(0, particles.size())
                .mapToDouble(i -> Geodesic.distance(
                        PLACE, new LonLat(particles.lon()[i], particles.lat()[i])))
                .toArray();
    }

    private static double share(double[] values, double below) {
        return IntStream.range(0, values.length).filter(i -> values[i] <= below).count() / (double) values.length;
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double deviation(float[] values) {
        double mean = mean(values);
        return Math.sqrt(IntStream.range(0, values.length)
                .mapToDouble(i -> (values[i] - mean) * (values[i] - mean))
                .average()
                .orElseThrow());
    }

    @Test
    void aLineWithBendsIsFilledByLength() {
        // Given: 1 degree along the equator, 3 back along it, and no more
        List<LonLat> path = List.of(new LonLat(0, 0), new LonLat(1, 0), new LonLat(1, 0), new LonLat(-2, 0));
        LineRelease line = new LineRelease(7, path, 0, 0, RadiusType.GAUSSIAN, START, START);
        // When
        SeededParticles particles = new Seeding(PERSON, false, 0, new CounterRandom(1), List.of(line)).seed();
        // Then
        assertThat(particles.lon()).containsExactly(new double[] {0.5, 1, 0.5, 0, -0.5, -1, -1.5}, within(1e-9));
    }

    @Test
    void severalPointsShareParticlesOrientationsAndTimes() {
        for (int points = 1; points <= 4; points++) {
            // Given
            List<LonLat> places =
                    IntStream.range(0, points).mapToObj(k -> new LonLat(k, 0)).toList();
            PointsRelease release =
                    new PointsRelease(12 * points, places, 0, RadiusType.GAUSSIAN, START, START.plusSeconds(3600));
            // When
            SeededParticles particles = new Seeding(PERSON, false, 0, new CounterRandom(1), List.of(release)).seed();
            // Then
            for (int k = 0; k < points; k++) {
                double place = k;
                int[] there = IntStream.range(0, 12 * points)
                        .filter(i -> particles.lon()[i] == place)
                        .toArray();
                assertThat(there).hasSize(12);
                assertThat(there[0]).isLessThan(2 * points);
                assertThat(there[11]).isGreaterThanOrEqualTo(10 * points);
                assertThat(IntStream.of(there)
                                .map(i -> particles.orientation()[i])
                                .sum())
                        .isEqualTo(6);
            }
        }
    }

    @Test
    void everyPointNeedsAParticle() {
        List<LonLat> places = List.of(new LonLat(0, 0), new LonLat(1, 0));

        assertThatThrownBy(() -> new PointsRelease(1, places, 0, RadiusType.GAUSSIAN, START, START))
                .hasMessageContaining("1 particles cannot start from 2 points");
    }
}
