package org.driftline.drift.field;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;

import org.driftline.drift.geo.Area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class GriddedFieldTest {

    private static final DoubleBinaryOperator EAST = (lon, lat) -> 0.01 * lon + 0.02 * lat;

    private final List<Window> reads = new ArrayList<>();

    @Test
    void isBilinearInSpaceAndLinearInTime() {
        GriddedField field = field(axis(0, 0.5, 21), axis(58, 0.25, 17), (lon, lat) -> lon * lat / 100);

        float[] vector = sample(field, 900, 3.3, 59.1);

        assertThat(vector[0]).isCloseTo((float) (3.3 * 59.1 / 100 * 1.25), within(2e-6f));
        assertThat(vector[1]).isCloseTo((float) (-3.3 * 59.1 / 100 * 1.25), within(2e-6f));
    }

    @Test
    void includesTheLastLevelAndNothingBeyond() {
        GriddedField field = field(axis(0, 1, 5), axis(50, 1, 5), (lon, lat) -> 1);

        assertThat(sample(field, 3600 * 2, 2, 52)[0]).isEqualTo(3);
        assertThat(sample(field, 3600 * 2 + 0.5, 2, 52)[0]).isNaN();
        assertThat(sample(field, -1, 2, 52)[0]).isNaN();
    }

    @Test
    void coversItsEdgesAndNothingBeyond() {
        GriddedField field = field(axis(0, 1, 5), axis(50, 1, 5), (lon, lat) -> 1);

        assertThat(sample(field, 0, 0, 50)[0]).isEqualTo(1);
        assertThat(sample(field, 0, 4, 54)[0]).isEqualTo(1);
        assertThat(sample(field, 0, 4.01, 54)[0]).isNaN();
        assertThat(sample(field, 0, -0.01, 52)[0]).isNaN();
        assertThat(sample(field, 0, 2, 49.99)[1]).isNaN();
    }

    @Test
    void latitudesMayFall() {
        GriddedField field = field(axis(0, 1, 5), axis(54, -1, 5), EAST);

        assertThat(sample(field, 0, 1.25, 51.75)[0]).isCloseTo((float) EAST.applyAsDouble(1.25, 51.75), within(1e-6f));
    }

    @Test
    void longitudesMayGoFromZeroTo360() {
        GriddedField field = field(axis(230, 0.5, 21), axis(40, 0.5, 21), (lon, lat) -> lon / 100);

        assertThat(sample(field, 0, -125.2, 42)[0]).isCloseTo(2.348f, within(1e-6f));
    }

    @Test
    void aGlobalGridHasNoSeam() {
        DoubleBinaryOperator wave = (lon, lat) -> Math.cos(Math.toRadians(lon));
        GriddedField field = field(axis(0, 1, 360), axis(-90, 1, 181), wave);

        assertThat(sample(field, 0, -0.5, 10)[0]).isCloseTo((float) wave.applyAsDouble(-0.5, 0), within(2e-4f));
        assertThat(sample(field, 0, 359.5, 10)[0]).isCloseTo((float) wave.applyAsDouble(-0.5, 0), within(2e-4f));
        assertThat(sample(field, 0, 180, 10)[0]).isCloseTo(-1f, within(2e-4f));
        assertThat(sample(field, 0, -180, 10)[0]).isCloseTo(-1f, within(2e-4f));
        float[] here = new float[1];
        field.at(0, Area.EARTH).sample(new double[] {-0.5}, new double[] {10}, 0, 1, here, new float[1]);
        assertThat(here[0]).isCloseTo((float) wave.applyAsDouble(-0.5, 0), within(2e-4f));
    }

    @Test
    void readsOnlyAWindowOfALargeGrid() {
        GriddedField field = field(axis(0, 0.01, 1000), axis(50, 0.01, 1000), EAST);

        assertThat(sample(field, 0, 5.001, 55.002)[0])
                .isCloseTo((float) EAST.applyAsDouble(5.001, 55.002), within(2e-6f));
        assertThat(reads).hasSize(2).allMatch(window -> window.rows() < 50 && window.cols() < 50);
    }

    @Test
    void keepsTheLaterLevelForTheNextSpan() {
        GriddedField field = field(axis(0, 1, 5), axis(50, 1, 5), EAST);

        sample(field, 600, 2, 52);
        sample(field, 1200, 2, 52);
        sample(field, 3700, 2, 52);

        assertThat(reads).hasSize(3);
    }

    @Test
    void missingCellsTakeTheLargestNeighbourRoundByRound() {
        float nan = Float.NaN;
        float[] level = {-1, nan, nan, -2, nan, nan, nan, nan, nan, nan, nan, nan};

        MissingCells.fill(level, 3, 4);

        assertThat(level).containsExactly(-1, -1, -2, -2, -1, -1, -2, -2, -1, -1, -1, -2);
    }

    @Test
    void missingCellsAreFilledTenCellsFar() {
        GriddedField field = field(axis(0, 1, 30), axis(50, 1, 12), (lon, lat) -> lon <= 4 ? 1 : Double.NaN);

        assertThat(sample(field, 0, 13.9, 55)[0]).isEqualTo(1);
        assertThat(sample(field, 0, 14.1, 55)[0]).isNaN();
    }

    @Test
    void aLandCellIsFilledTheSameFromAnyWindow() {
        DoubleBinaryOperator patchy =
                (lon, lat) -> Math.sin(37 * lon * lat) > -0.2 ? Double.NaN : Math.cos(11 * lon + 7 * lat);
        GriddedField small = field(axis(0, 0.01, 1000), axis(50, 0.01, 1000), patchy);
        GriddedField whole = field(axis(0, 0.01, 1000), axis(50, 0.01, 1000), patchy);
        float[] fromWhole = new float[1];

        whole.at(0, Area.EARTH).sample(new double[] {5.003}, new double[] {55.007}, 0, 1, fromWhole, new float[1]);

        assertThat(sample(small, 0, 5.003, 55.007)[0]).isEqualTo(fromWhole[0]);
    }

    @Test
    void impossibleNumbersAreMissing() {
        GriddedField field = field(axis(0, 1, 5), axis(50, 1, 5), (lon, lat) -> lon == 2 ? 15.5 : 1);

        assertThat(sample(field, 0, 2, 52)[0]).isEqualTo(1);
    }

    @Test
    void theFirstFieldThatCoversWins() {
        GriddedField near = field(axis(0, 1, 5), axis(50, 1, 5), (lon, lat) -> 1);
        VectorField both = new FirstThatCovers(List.of(near, new ConstantField(7, 8)));
        float[] u = new float[4];
        float[] v = new float[4];

        both.at(0, Area.EARTH).sample(new double[] {9, 1, 9, 9}, new double[] {52, 52, 52, 52}, 0, 4, u, v);

        assertThat(u).containsExactly(7, 1, 7, 7);
        assertThat(v).containsExactly(8, -1, 8, 8);
    }

    /** East as given times (1 + hours), north its negative, at 0, 1 and 2 h. */
    private GriddedField field(double[] lons, double[] lats, DoubleBinaryOperator east) {
        SliceSource source = (time, window, u, v) -> {
            reads.add(window);
            for (int r = 0; r < window.rows(); r++) {
                for (int c = 0; c < window.cols(); c++) {
                    double value =
                            (1 + time) * east.applyAsDouble(lons[window.firstCol() + c], lats[window.firstRow() + r]);
                    u[r * window.cols() + c] = (float) value;
                    v[r * window.cols() + c] = (float) -value;
                }
            }
        };
        return new GriddedField(
                "test", Quantity.CURRENT, new LatLonGrid(lons, lats), new double[] {0, 3600, 7200}, source);
    }

    private static float[] sample(VectorField field, double time, double lon, double lat) {
        float[] u = new float[1];
        float[] v = new float[1];
        field.at(time, new Area(lon, lon, lat, lat)).sample(new double[] {lon}, new double[] {lat}, 0, 1, u, v);
        return new float[] {u[0], v[0]};
    }

    private static double[] axis(double first, double step, int size) {
        double[] nodes = new double[size];
        for (int i = 0; i < size; i++) {
            nodes[i] = first + i * step;
        }
        return nodes;
    }
}
