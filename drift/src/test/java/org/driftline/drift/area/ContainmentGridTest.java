package org.driftline.drift.area;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.driftline.drift.cloud.ParticleStatus;
import org.driftline.drift.geo.LonLat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ContainmentGridTest {

    @ParameterizedTest
    @CsvSource({"4,60", "180,-16", "-179.95,70", "0,89.99"})
    void cellsAddUpToTheKnownShare(double lon, double lat) {
        // Given
        TestCloud cloud = new TestCloud(1000, 1)
                .normal(1000, new LonLat(lon, lat), 3000, 5000)
                .status(0, 100, ParticleStatus.STRANDED)
                .status(100, 300, ParticleStatus.OUTSIDE);
        ContainmentGrid grid = gridOf(cloud, lon);
        // When
        double[] probability = grid.probability(cloud.lon, cloud.lat, cloud.status, cloud.searchArea());
        // Then
        assertThat(Arrays.stream(probability).sum()).isCloseTo(0.8, within(1e-12));
        assertThat(grid.rows()).isLessThanOrEqualTo(101);
        assertThat(grid.columns()).isLessThanOrEqualTo(101);
    }

    @Test
    void theMostLikelyCellsAreWhereTheParticlesAre() {
        // Given
        TestCloud cloud = new TestCloud(5000, 1).normal(5000, new LonLat(180, 50), 3000, 3000);
        ContainmentGrid grid = gridOf(cloud, 180);
        // When
        double[] probability = grid.probability(cloud.lon, cloud.lat, cloud.status, cloud.searchArea());
        // Then
        double meanLon = 0;
        double meanLat = 0;
        for (int i = 0; i < probability.length; i++) {
            meanLon += probability[i] * grid.lon(i % grid.columns());
            meanLat += probability[i] * grid.lat(Math.floorDiv(i, grid.columns()));
        }
        assertThat(meanLon).isCloseTo(180, within(0.002));
        assertThat(meanLat).isCloseTo(50, within(0.002));
    }

    @Test
    void cellAreasAddUpToTheBox() {
        // Given
        ContainmentGrid grid = ContainmentGrid.around(new CloudBox(0, 1, 60, 61), 0, 100);
        // When
        double sum = 0;
        for (int row = 0; row < grid.rows(); row++) {
            sum += grid.cellArea(row) * grid.columns();
        }
        // Then
        double width = grid.columns() * grid.lonStep();
        double height = grid.rows() * grid.latStep();
        double expected = width * height * Math.cos(Math.toRadians(60.5)) * 111_195.0 * 111_195;
        assertThat(sum).isCloseTo(expected, within(0.001 * expected));
    }

    private static ContainmentGrid gridOf(TestCloud cloud, double middle) {
        SearchArea area = cloud.searchArea();
        CloudBox box = CloudBox.around(cloud.lon, cloud.lat, cloud.status, middle);
        return ContainmentGrid.around(box, area.widestKernel(), 100);
    }
}
