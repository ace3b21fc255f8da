package org.driftline.io.cf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.driftline.drift.field.HorizontalGrid;
import org.driftline.drift.field.LatLonGrid;
import org.driftline.drift.mesh.CurvilinearGrid;
import org.driftline.io.cf.shape.Axes;
import org.driftline.io.cf.shape.AxisRole;
import org.driftline.io.cf.shape.FieldShape;
import org.driftline.io.cf.shape.NodeCoordinates;
import org.driftline.io.cf.values.CfException;
import org.driftline.io.cf.values.PackedValues;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;
import org.driftline.io.projection.mapping.GridMapping;
import org.driftline.io.projection.mapping.ProjectedGrid;

/** Finds out where on the Earth the nodes of a variable are. */
final class GridFinder {

    /**
     * A grid.
     *
     * @param grid itself
     * @param text what it is like, for people
     * @param warnings what people must know before they trust it
     */
    record Found(HorizontalGrid grid, String text, List<String> warnings) {}

    private static final int MOST_NODES_OF_AXIS = 1 << 20;
    private static final int MOST_NODES = 1 << 23;
    private static final String LAT_LON = "latitude_longitude";

    /** Mappings on which rows and columns follow parallels and meridians. */
    private static final Set<String> UPRIGHT = Set.of(LAT_LON, "mercator", "lambert_cylindrical_equal_area");

    private final Axes axes;
    private final Variable component;
    private final FieldShape shape;
    private final Optional<NodeCoordinates> nodes;

    GridFinder(Axes axes, Variable component, FieldShape shape) {
        this.axes = axes;
        this.component = component;
        this.shape = shape;
        this.nodes = axes.nodes(component);
    }

    /**
     * Finds the grid of the component.
     *
     * @throws CfException if the file does not say, or contradicts itself
     * @throws IllegalArgumentException if it says what makes no grid
     */
    Found find() throws IOException {
        Optional<Variable> mapping = axes.gridMapping(component);
        String name = mapping.flatMap(found -> found.attributes().text("grid_mapping_name"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .orElse(LAT_LON);
        if (isAlong(AxisRole.LONGITUDE, AxisRole.LATITUDE)) {
            // What the file says of other variables does not matter here.
            boolean named = component.attributes().text("grid_mapping").isPresent();
            if (named && !UPRIGHT.contains(name)) {
                throw new CfException(
                        component + " has the grid mapping " + name + ", but dimensions of latitude and longitude");
            }
            return latLon();
        }
        if (mapping.isPresent() && !name.equals(LAT_LON)) {
            return projectedOrNodeByNode(mapping.get());
        }
        return curvilinear(nodes.orElseThrow(() -> new CfException(
                component + " is on a map projection that the file does not describe, and no latitudes and longitudes"
                        + " are given node by node")));
    }

    private boolean isAlong(AxisRole col, AxisRole row) {
        return axes.coordinate(shape.colDimension(), col).isPresent()
                && axes.coordinate(shape.rowDimension(), row).isPresent();
    }

    private Found latLon() throws IOException {
        double[] lons = values(shape.colDimension(), AxisRole.LONGITUDE, Double.NaN);
        double[] lats = values(shape.rowDimension(), AxisRole.LATITUDE, Double.NaN);
        String text = "latitude/longitude, %d rows from %s to %s, %d columns from %s to %s"
                .formatted(lats.length, lats[0], lats[lats.length - 1], lons.length, lons[0], lons[lons.length - 1]);
        return new Found(new LatLonGrid(lons, lats), text, List.of());
    }

    private Found projectedOrNodeByNode(Variable mapping) throws IOException {
        try {
            return projected(GridMapping.read(mapping.attributes()));
        } catch (CfException | IllegalArgumentException e) {
            if (nodes.isEmpty()) {
                throw e;
            }
            Found found = curvilinear(nodes.get());
            String why = "the map projection is not used: " + e.getMessage();
            return new Found(found.grid(), found.text() + "; " + why, List.of(why));
        }
    }

    /** The same grid as OpenDrift puts it, where that is elsewhere. */
    Optional<Found> findLikeReference() throws IOException {
        Optional<Variable> mapping = axes.gridMapping(component);
        if (mapping.isEmpty() || !isAlong(AxisRole.PROJECTED_X, AxisRole.PROJECTED_Y)) {
            return Optional.empty();
        }
        Optional<GridMapping.Described> described =
                GridMapping.readLikeReference(mapping.get().attributes());
        return described.isPresent() ? Optional.of(projected(described.get())) : Optional.empty();
    }

    private Found projected(GridMapping.Described described) throws IOException {
        double perRadian = described.metresPerRadian();
        ProjectedGrid grid = new ProjectedGrid(
                described.projection(),
                values(shape.colDimension(), AxisRole.PROJECTED_X, perRadian),
                values(shape.rowDimension(), AxisRole.PROJECTED_Y, perRadian));
        String text = "%s; %d rows, %d columns".formatted(described.text(), grid.rows(), grid.cols());
        if (nodes.isEmpty() || !isSameGrid(nodes.get())) {
            return new Found(grid, text, List.of());
        }
        boolean transposed = !nodes.get().rows().equals(shape.rowDimension());
        double worst = new GridAgreement(grid, nodes.get()).worst(transposed);
        String verdict = GridAgreement.inWords(worst);
        return new Found(
                grid, text + "; " + (worst > 1 ? "WARNING: " : "") + verdict, worst > 1 ? List.of(verdict) : List.of());
    }

    private boolean isSameGrid(NodeCoordinates found) {
        return List.of(found.rows(), found.cols()).containsAll(List.of(shape.rowDimension(), shape.colDimension()));
    }

    private Found curvilinear(NodeCoordinates found) throws IOException {
        found.checkStill();
        int rows = found.rows().length();
        int cols = found.cols().length();
        if ((long) rows * cols > MOST_NODES) {
            throw new CfException(component + " is on a curvilinear grid of " + rows + " by " + cols
                    + " nodes, more than " + MOST_NODES + ": cut out the area of the missions");
        }
        double[] lon = found.read(found.lon(), 0, rows);
        double[] lat = found.read(found.lat(), 0, rows);
        boolean transposed = !found.rows().equals(shape.rowDimension());
        CurvilinearGrid grid = transposed
                ? new CurvilinearGrid(cols, rows, turned(lon, cols), turned(lat, cols))
                : new CurvilinearGrid(rows, cols, lon, lat);
        String text = "curvilinear, by " + found + "; %d rows, %d columns".formatted(grid.rows(), grid.cols());
        return new Found(grid, text, List.of());
    }

    /** Columns for rows. */
    private static double[] turned(double[] values, int cols) {
        int rows = values.length / cols;
        double[] turned = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            turned[i % cols * rows + i / cols] = values[i];
        }
        return turned;
    }

    private double[] values(Dimension dimension, AxisRole role, double perRadian) throws IOException {
        Variable coordinate = axes.coordinate(dimension, role)
                .orElseThrow(() -> new CfException("no values of " + role + " along " + dimension));
        double factor = factor(coordinate, role, perRadian);
        double[] values = PackedValues.of(coordinate).readAll(MOST_NODES_OF_AXIS);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
            if (Double.isNaN(values[i])) {
                throw new CfException(coordinate.name() + " has a missing value at " + i);
            }
        }
        return values;
    }

    private static double factor(Variable coordinate, AxisRole role, double perRadian) throws CfException {
        if (role != AxisRole.PROJECTED_X && role != AxisRole.PROJECTED_Y) {
            return 1;
        }
        String unit = coordinate.attributes().text("units").orElse("m").toLowerCase(Locale.ROOT);
        double factor = switch (unit) {
            case "m", "meter", "meters", "metre", "metres" -> 1;
            case "km", "kilometer", "kilometers", "kilometre", "kilometres" -> 1000;
            case "degree", "degrees", "degrees_north", "degrees_east" -> 1;
            case "rad", "radian", "radians" -> perRadian;
            case "microradian", "microradians", "urad" -> 1e-6 * perRadian;
            default -> Double.NaN;
        };
        if (Double.isNaN(factor)) {
            throw new CfException(
                    coordinate.name() + " is in '" + unit + "', which is no unit of length known for this projection");
        }
        return factor;
    }
}
