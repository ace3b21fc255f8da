package org.driftline.drift.area;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.density.LocalPlane;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SearchAreasTest {
    /** Areas of the 50, 90 and 95 % regions of a circular normal cloud: -2 ln(1 - share) pi sigma². */
    private static final double[] NORMAL = {1.38629, 4.60517, 5.99146};

    private static final LonLat NORTH_SEA = new LonLat(4, 60);

    @ParameterizedTest
    @CsvSource({"4,60,1", "4,60,2", "4,60,3", "180,-16.5,4", "-179.9,70,5", "0,0,6", "33,90,7", "10,-89.99,8"})
    void areasOfANormalCloudAreThoseOfTheory(double lon, double lat, long seed) {
        // Given
        TestCloud cloud = new TestCloud(5000, seed).normal(5000, new LonLat(lon, lat), 3000, 3000);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        for (int i = 0; i < NORMAL.length; i++) {
            double expected = NORMAL[i] * Math.PI * 3000 * 3000;
            assertThat(area.regions().get(i).area()).isCloseTo(expected, within(0.07 * expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1000, 2000, 5000, 20_000, 100_000})
    void areasDoNotDependOnTheNumberOfParticles(int particles) {
        // Given
        TestCloud cloud = new TestCloud(particles, 1).normal(particles, NORTH_SEA, 3000, 3000);
        // When
        SearchArea area = cloud.searchArea();
        // Then: a smaller sample is itself less like the distribution that it is from
        double tolerance = particles < 5000 ? 0.12 : 0.07;
        for (int i = 0; i < NORMAL.length; i++) {
            double expected = NORMAL[i] * Math.PI * 3000 * 3000;
            assertThat(area.regions().get(i).area()).isCloseTo(expected, within(tolerance * expected));
        }
    }

    @Test
    void areasAreUnbiasedOverManyClouds() {
        double[] means = new double[NORMAL.length];
        for (int seed = 0; seed < 20; seed++) {
            List<SearchRegion> regions = new TestCloud(5000, seed)
                    .normal(5000, NORTH_SEA, 2000, 2000)
                    .searchArea()
                    .regions();
            for (int i = 0; i < means.length; i++) {
                means[i] += regions.get(i).area() / (NORMAL[i] * Math.PI * 2000 * 2000) / 20;
            }
        }
        assertThat(means).usingComparatorWithPrecision(0.025).containsExactly(1, 1, 1);
    }

    @Test
    void anElongatedCloudIsNotWidened() {
        // Given
        TestCloud cloud = new TestCloud(5000, 1).normal(5000, NORTH_SEA, 20_000, 1000);
        // When
        double area = cloud.searchArea().regions().get(2).area();
        // Then
        double expected = NORMAL[2] * Math.PI * 20_000 * 1000;
        assertThat(area).isCloseTo(expected, within(0.07 * expected));
    }

    @Test
    void twoClustersGiveTwoPolygonsOfTheirOwnSize() {
        // Given
        TestCloud cloud = new TestCloud(5000, 1)
                .normal(2500, NORTH_SEA, 1000, 1000)
                .normal(2500, new LonLat(4.4, 60.1), 1000, 1000);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        SearchRegion most = area.regions().get(1);
        double expected = 2 * NORMAL[1] * Math.PI * 1e6;
        assertThat(most.polygons()).hasSize(2);
        assertThat(most.pieces()).isEqualTo(2);
        assertThat(most.area()).isCloseTo(expected, within(0.1 * expected));
    }

    @Test
    void aRingOfParticlesHasAHole() {
        // Given
        TestCloud cloud = new TestCloud(5000, 1);
        LocalPlane plane = LocalPlane.around(NORTH_SEA);
        for (int i = 0; i < 5000; i++) {
            double angle = 2 * Math.PI * i / 5000;
            cloud.normal(1, plane.place(20_000 * Math.cos(angle), 20_000 * Math.sin(angle)), 1000, 1000);
        }
        // When
        SearchArea area = cloud.searchArea();
        // Then
        SearchRegion most = area.regions().get(2);
        assertThat(most.polygons())
                .filteredOn(polygon -> !polygon.holes().isEmpty())
                .singleElement()
                .satisfies(polygon -> assertThat(polygon.holes()).hasSize(1));
        double theory = 2 * Math.PI * 20_000 * 2 * 1.96 * 1000;
        assertThat(most.area()).isCloseTo(theory, within(0.15 * theory));
    }

    @Test
    void datumAndPeakAreInTheMiddle() {
        // Given
        TestCloud cloud = new TestCloud(5000, 1).normal(5000, new LonLat(180, 10), 3000, 3000);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        LonLat datum = area.datum().orElseThrow();
        assertThat(Math.abs(datum.lon())).isCloseTo(180, within(0.002));
        assertThat(datum.lat()).isCloseTo(10, within(0.002));
        assertThat(area.mostProbable().orElseThrow().lat()).isCloseTo(10, within(0.02));
    }

    @Test
    void acrossTheDatelineEveryPolygonKeepsToItsSide() {
        // Given
        TestCloud cloud = new TestCloud(5000, 1).normal(5000, new LonLat(180, 50), 5000, 5000);
        // When
        List<SearchPolygon> polygons = cloud.searchArea().regions().get(2).polygons();
        // Then
        assertThat(polygons).hasSizeGreaterThanOrEqualTo(2);
        assertThat(polygons).allSatisfy(SearchAreasTest::isSound);
        assertThat(polygons).anyMatch(polygon -> polygon.outer().get(0).lon() < 0);
        assertThat(polygons).anyMatch(polygon -> polygon.outer().get(0).lon() > 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, -90})
    void aroundAPoleThePolygonReachesIt(double pole) {
        // Given
        TestCloud cloud = new TestCloud(5000, 1).normal(5000, new LonLat(20, pole), 5000, 5000);
        // When
        List<SearchPolygon> polygons = cloud.searchArea().regions().get(1).polygons();
        // Then
        assertThat(polygons).hasSize(1);
        assertThat(polygons).allSatisfy(SearchAreasTest::isSound);
        assertThat(polygons.get(0).outer()).contains(new LonLat(180, pole), new LonLat(-180, pole));
    }

    @Test
    void particlesAllInOnePlaceGiveASmallButRealArea() {
        // Given
        TestCloud cloud = new TestCloud(1000, 1).normal(1000, NORTH_SEA, 0, 0);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        double expected = NORMAL[2] * Math.PI * 25 * 25;
        assertThat(area.regions().get(2).area()).isCloseTo(expected, within(0.15 * expected));
    }

    @Test
    void aSingleParticleIsEnough() {
        // When
        SearchArea area = new TestCloud(1, 1).normal(1, NORTH_SEA, 0, 0).searchArea();
        // Then
        assertThat(area.regions())
                .hasSize(3)
                .allSatisfy(region -> assertThat(region.polygons()).hasSize(1));
    }

    @Test
    void lostParticlesAreCountedButDoNotDrawTheArea() {
        // Given
        TestCloud cloud = new TestCloud(1000, 1)
                .normal(500, NORTH_SEA, 1000, 1000)
                .normal(500, new LonLat(40, 10), 1000, 1000)
                .status(0, 100, ParticleStatus.STRANDED)
                .status(500, 600, ParticleStatus.OUTSIDE)
                .status(600, 750, ParticleStatus.MISSING_DATA)
                .status(750, 1000, ParticleStatus.PENDING);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        assertThat(area.shares()).isEqualTo(new Shares(0.4, 0.1, 0.15, 0.1, 0.25));
        assertThat(area.datum().orElseThrow().lat()).isCloseTo(60, within(0.01));
    }

    /** What lies on the beach is narrow and dense, what still drifts is wide and thin: neither may set the other's kernel. */
    @ParameterizedTest
    @ValueSource(ints = {500, 2500, 4000, 4800})
    void manyStrandedDoNotTearTheSeaApart(int stranded) {
        // Given: a ragged coast south of the cloud
        TestCloud cloud = new TestCloud(5000, 1).ragged(stranded, NORTH_SEA, 20_000, -8000);
        cloud.normal(5000 - stranded, NORTH_SEA, 6000, 2500).status(0, stranded, ParticleStatus.STRANDED);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        assertThat(area.regions()).extracting(SearchRegion::pieces).allMatch(pieces -> pieces <= 20);
        assertThat(area.regions().subList(1, 3))
                .extracting(SearchRegion::pieces)
                .allMatch(pieces -> pieces <= 10);
        for (SearchRegion region : area.regions()) {
            assertThat(cloud.shareIn(region)).isCloseTo(region.share(), within(0.02));
        }
    }

    @Test
    void withoutAnyKnownPositionThereIsNoArea() {
        // Given
        TestCloud cloud =
                new TestCloud(10, 1).normal(10, NORTH_SEA, 1000, 1000).status(0, 10, ParticleStatus.MISSING_DATA);
        // When
        SearchArea area = cloud.searchArea();
        // Then
        assertThat(area.datum()).isEmpty();
        assertThat(area.regions()).isEmpty();
        assertThat(area.shares().outside()).isEqualTo(1);
    }

    private static void isSound(SearchPolygon polygon) {
        List<LonLat> outer = polygon.outer();
        assertThat(outer.get(0)).isEqualTo(outer.get(outer.size() - 1));
        for (int i = 1; i < outer.size(); i++) {
            boolean alongTheTop = Math.abs(outer.get(i).lat()) == 90;
            double step = Math.abs(outer.get(i).lon() - outer.get(i - 1).lon());
            assertThat(alongTheTop || step < 180).isTrue();
        }
    }
}
