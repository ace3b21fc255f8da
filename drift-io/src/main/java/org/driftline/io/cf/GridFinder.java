package org.driftline.io.cf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.driftline.drift.field.HorizontalGrid;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.io.cf.values.CfException;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;
import org.driftline.io.projection.GridMapping;
import org.driftline.io.projection.MapProjection;
import org.driftline.io.projection.ProjectedGrid;

/** Finds out where on the Earth the nodes of a variable are. */
final class GridFinder {

    /** A grid, and what it is like for people. */
    record Found(HorizontalGrid grid, String text) {}

    private static final int MOST_NODES_OF_AXIS = 1 << 20;
    private static final int MOST_NODES = 1 << 25;

    /** Mappings on which rows and columns follow parallels and meridians. */
    private static final Set<String> UPRIGHT = Set.of("latitude_longitude", "mercator");

    private final Axes axes;

    GridFinder(Axes axes) {
        this.axes = axes;
    }

    /**
     * Finds the grid of a component.
     *
     * @param alongAxes whether the components lie along the grid's axes, not to east and north
     * @throws CfException if the file does not say, or contradicts itself
     * @throws IllegalArgumentException if it says what makes no grid
     */
    Found find(Variable component, FieldShape shape, boolean alongAxes) throws IOException {
        Optional<Variable> mapping = axes.gridMapping(component);
        String name = mapping.flatMap(found -> found.attributes().text("grid_mapping_name"))
                .orElse("latitude_longitude");
        boolean projected = axes.role(shape.colDimension())
                .filter(AxisRole.PROJECTED_X::equals)
                .isPresent();
        if (!projected && !UPRIGHT.contains(name)) {
            throw new CfException(
                    component + " has the grid mapping " + name + ", but dimensions of latitude and longitude");
        }
        if (projected && name.equals("latitude_longitude")) {
            throw noMapping(component, shape);
        }
        return projected ? projected(mapping.orElseThrow(), shape, alongAxes) : latLon(shape);
    }

    private Found latLon(FieldShape shape) throws IOException {
        double[] lons = values(shape.colDimension(), AxisRole.LONGITUDE);
        double[] lats = values(shape.rowDimension(), AxisRole.LATITUDE);
        String text = "latitude/longitude, %d rows from %s to %s, %d columns from %s to %s"
                .formatted(lats.length, lats[0], lats[lats.length - 1], lons.length, lons[0], lons[lons.length - 1]);
        return new Found(new LatLonGrid(lons, lats), text);
    }

    private Found projected(Variable mapping, FieldShape shape, boolean alongAxes) throws IOException {
        MapProjection projection = GridMapping.read(mapping.attributes());
        double[] x = values(shape.colDimension(), AxisRole.PROJECTED_X);
        double[] y = values(shape.rowDimension(), AxisRole.PROJECTED_Y);
        ProjectedGrid grid = new ProjectedGrid(projection, x, y, alongAxes);
        String text = "%s; %d rows, %d columns; components %s"
                .formatted(
                        projection.describe(),
                        y.length,
                        x.length,
                        alongAxes ? "along the grid's axes, turned to east and north" : "to east and north");
        return new Found(grid, text + contradiction(grid, shape));
    }

    /** What the file's own latitudes and longitudes say about the mapping; nothing if they agree or are not there. */
    private String contradiction(ProjectedGrid grid, FieldShape shape) throws IOException {
        List<Dimension> nodes = List.of(shape.rowDimension(), shape.colDimension());
        List<Variable> found = axes.curvilinear(nodes).stream()
                .filter(variable -> variable.dimensions().equals(nodes))
                .toList();
        Optional<Variable> lon = withRole(found, AxisRole.LONGITUDE);
        Optional<Variable> lat = withRole(found, AxisRole.LATITUDE);
        if (lon.isEmpty() || lat.isEmpty()) {
            return "";
        }
        double[] lons = PackedValues.of(lon.get()).readAll(MOST_NODES);
        double[] lats = PackedValues.of(lat.get()).readAll(MOST_NODES);
        double[] col = new double[lons.length];
        double[] row = new double[lons.length];
        grid.locate(lons, lats, 0, lons.length, col, row);
        double worst = 0;
        for (int i = 0; i < lons.length; i++) {
            // Nodes on the edge may fall just outside.
            double off = Math.hypot(col[i] - i % grid.cols(), row[i] - Math.floorDiv(i, grid.cols()));
            worst = Double.isNaN(off) ? worst : Math.max(worst, off);
        }
        return String.format(
                Locale.ROOT,
                worst > 1
                        ? "; WARNING: the mapping contradicts the file's own latitudes and longitudes by %.1f cells"
                        : "; agrees with the file's own latitudes and longitudes within %.3f cells",
                worst);
    }

    private static Optional<Variable> withRole(List<Variable> variables, AxisRole role) {
        return variables.stream()
                .filter(variable -> AxisRole.of(variable).filter(role::equals).isPresent())
                .findFirst();
    }

    private CfException noMapping(Variable component, FieldShape shape) {
        List<Variable> nodes = axes.curvilinear(List.of(shape.rowDimension(), shape.colDimension()));
        return new CfException(
                nodes.isEmpty()
                        ? component + " is on a map projection that the file does not describe"
                        : component + " is on a curvilinear grid: " + nodes
                                + " are given node by node, without a grid mapping; such grids are not read");
    }

    private double[] values(Dimension dimension, AxisRole role) throws IOException {
        Variable coordinate = axes.coordinate(dimension, role)
                .orElseThrow(() -> new CfException("no values of " + role + " along " + dimension));
        double factor = factor(coordinate, role);
        double[] values = PackedValues.of(coordinate).readAll(MOST_NODES_OF_AXIS);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
            if (Double.isNaN(values[i])) {
                throw new CfException(coordinate.name() + " has a missing value at " + i);
            }
        }
        return values;
    }

    private static double factor(Variable coordinate, AxisRole role) throws CfException {
        if (role != AxisRole.PROJECTED_X && role != AxisRole.PROJECTED_Y) {
            return 1;
        }
        String unit = coordinate.attributes().text("units").orElse("m").toLowerCase(Locale.ROOT);
        return switch (unit) {
            case "m", "meter", "meters", "metre", "metres" -> 1;
            case "km", "kilometer", "kilometers", "kilometre", "kilometres" -> 1000;
            case "degree", "degrees", "degrees_north", "degrees_east" -> 1;
            default ->
                throw new CfException(coordinate.name() + " is in '" + unit + "', which is no known unit of length");
        };
    }
}
