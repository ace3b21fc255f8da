package org.driftline.io.cf.shape;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.driftline.io.cf.values.CfException;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;

/**
 * Longitudes and latitudes that are given node by node.
 *
 * @param lon longitudes, over rows and columns, after a time that changes nothing if need be (degrees east)
 * @param lat latitudes over the same dimensions (degrees north)
 */
public record NodeCoordinates(Variable lon, Variable lat) {

    /** The dimension of the rows. */
    public Dimension rows() {
        return lon.dimensions().get(lon.dimensions().size() - 2);
    }

    /** The dimension of the columns. */
    public Dimension cols() {
        return lon.dimensions().get(lon.dimensions().size() - 1);
    }

    /** Those of a variable: named by it, or else over two of its dimensions. */
    static Optional<NodeCoordinates> of(Variable component, NetCdfFile file, Axes axes) {
        List<String> named =
                List.of(component.attributes().text("coordinates").orElse("").split("\\s+", -1));
        List<Variable> lons = candidates(component, file, axes, AxisRole.LONGITUDE);
        List<Variable> lats = candidates(component, file, axes, AxisRole.LATITUDE);
        return lons.stream()
                .flatMap(lon -> lats.stream()
                        .filter(lat -> lat.dimensions().equals(lon.dimensions()))
                        .map(lat -> new NodeCoordinates(lon, lat)))
                .min(Comparator.comparing(pair -> !named.contains(pair.lon().name())
                        || !named.contains(pair.lat().name())));
    }

    private static List<Variable> candidates(Variable component, NetCdfFile file, Axes axes, AxisRole role) {
        return file.variables().stream()
                .filter(variable -> variable.type().numeric() && isOverNodes(variable, component, axes))
                .filter(variable -> AxisRole.of(variable).filter(role::equals).isPresent())
                .toList();
    }

    private static boolean isOverNodes(Variable variable, Variable component, Axes axes) {
        List<Dimension> dimensions = variable.dimensions();
        boolean timed = dimensions.size() == 3
                && axes.role(dimensions.get(0)).filter(AxisRole.TIME::equals).isPresent();
        return (dimensions.size() == 2 || timed)
                && component.dimensions().containsAll(dimensions.subList(dimensions.size() - 2, dimensions.size()));
    }

    /**
     * Reads a band of rows of one of both.
     *
     * @return {@code [row][col]}, NaN where there is no node (degrees)
     */
    public double[] read(Variable of, int firstRow, int rowCount) throws IOException {
        boolean timed = of.dimensions().size() == 3;
        int[] start = timed ? new int[] {0, firstRow, 0} : new int[] {firstRow, 0};
        int[] count = timed ? new int[] {1, rowCount, cols().length()} : new int[] {rowCount, cols().length()};
        return PackedValues.of(of).readDoubles(start, count);
    }

    /**
     * Makes sure that the nodes stay where they are.
     *
     * @throws CfException if they are elsewhere at another time
     */
    public void checkStill() throws IOException {
        int times = lon.dimensions().size() == 3 ? lon.shape()[0] : 1;
        for (Variable each : List.of(lon, lat)) {
            if (times > 1 && firstAt(each, 0) != firstAt(each, times - 1)) {
                throw new CfException("the nodes of the grid move: " + each + " changes with time");
            }
        }
    }

    private static double firstAt(Variable variable, int time) throws IOException {
        return PackedValues.of(variable).readDoubles(new int[] {time, 0, 0}, new int[] {1, 1, 1})[0];
    }

    @Override
    public String toString() {
        return lon + " and " + lat;
    }
}
