package org.driftline.drift.release;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.LonLat;
import org.driftline.drift.object.ObjectClasses;
import org.driftline.drift.random.CounterRandom;
import org.driftline.drift.seed.SeededParticles;
import org.driftline.drift.seed.Seeding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PolygonReleaseTest {

    private static final int PARTICLES = 20_000;
    private static final Instant START = Instant.parse("2024-01-01T12:00:00Z");

    @Test
    void everyPlaceIsInsideAndTheHoleIsEmpty() {
        List<LonLat> places = places(square(0, 0, 4), square(1, 1, 2));

        assertThat(places).hasSize(PARTICLES).doesNotHaveDuplicates().allMatch(place -> in(place, 0, 0, 4));
        assertThat(places).noneMatch(place -> in(place, 1.0001, 1.0001, 1.9998));
    }

    @Test
    void equalAreasGetEqualNumbers() {
        List<LonLat> places = places(square(0, -2, 4), square(1, -1, 2));

        isShare(places, place -> place.lon() < 1, 4.0 / 12);
        isShare(places, place -> place.lat() > 0, 0.5);
    }

    @Test
    void aMeridionalStripThinsOutTowardsThePole() {
        List<LonLat> places = places(ring(10, 0, 11, 0, 11, 80, 10, 80));

        isShare(places, place -> place.lat() < 30, 0.5 / Math.sin(Math.toRadians(80)));
    }

    @Test
    void aTriangleIsFilledAsDenselyAtItsTip() {
        List<LonLat> places = places(ring(0, -0.5, 1, 0.5, 0, 0.5));

        isShare(places, place -> place.lat() < 0, 0.25);
        isShare(places, place -> place.lon() > 0.5, 0.25);
    }

    @Test
    void severalPolygonsAcrossTheDatelineShareTheParticlesByArea() {
        List<LonLat> places = places(ring(179, 0, -179, 0, -179, 1, 179, 1), square(-178, 0, 1));

        isShare(places, place -> place.lon() > 179, 1 / 3.0);
        isShare(places, place -> in(place, -178, 0, 1), 1 / 3.0);
        assertThat(places).allMatch(place -> place.lon() >= 179 || place.lon() <= -177);
    }

    @Test
    void aPlaceDependsOnSeedAndNumberAlone() {
        List<LonLat> few = places(10, List.of(square(0, 0, 4)));

        assertThat(places(100, List.of(square(0, 0, 4))).subList(0, 10)).isEqualTo(few);
    }

    @Test
    void polygonsMustMakeSense() {
        assertThatThrownBy(() -> places(ring(0, 0, 1, 1))).hasMessageContaining("3 corners");
        assertThatThrownBy(() -> places(ring(0, 0, 1, 0, 2, 0))).hasMessageContaining("area");
        assertThatThrownBy(() -> places(ring(0, 0, 1, 1, 1, 0, 0, 1))).hasMessageContaining("cross");
        assertThatThrownBy(() -> places(ring(0, 80, 120, 80, -120, 80))).hasMessageContaining("pole");
    }

    private static void isShare(List<LonLat> places, Predicate<LonLat> part, double expected) {
        double share = (double) places.stream().filter(part).count() / places.size();
        assertThat(share).isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / places.size())));
    }

    private static boolean in(LonLat place, double west, double south, double size) {
        return place.lon() >= west && place.lon() <= west + size && place.lat() >= south && place.lat() <= south + size;
    }

    private static List<LonLat> square(double west, double south, double size) {
        return ring(west, south, west + size, south, west + size, south + size, west, south + size);
    }

    private static List<LonLat> ring(double... lonLats) {
        return IntStream.range(0, lonLats.length / 2)
                .mapToObj(i -> new LonLat(lonLats[2 * i], lonLats[2 * i + 1]))
                .toList();
    }

    private static List<LonLat> places(List<LonLat> ring) {
        return places(PARTICLES, List.of(ring));
    }

    private static List<LonLat> places(List<LonLat> ring, List<LonLat> another) {
        return places(PARTICLES, List.of(ring, another));
    }

    private static List<LonLat> places(int number, List<List<LonLat>> rings) {
        PolygonRelease release = new PolygonRelease(number, rings, START, START);
        SeededParticles seeds = new Seeding(
                        ObjectClasses.byNumber(1).orElseThrow(), true, 0.04, new CounterRandom(7), List.of(release))
                .seed();
        return IntStream.range(0, number)
                .mapToObj(i -> new LonLat(seeds.lon()[i], seeds.lat()[i]))
                .toList();
    }
}
