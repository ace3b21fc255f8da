package org.driftline.io.cf.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftline.drift.field.Quantity;
import org.driftline.io.cf.values.CfException;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;

/** Finds out which dimension of a variable is time, which the rows and columns, and what to do with the others. */
public final class ShapeFinder {

    private static final int MOST_MEMBERS = 1000;

    /** A variable's dimensions, told apart, and the level chosen. */
    public record Shaped(FieldShape shape, LevelChoice level) {}

    private final Axes axes;

    /** A finder for a file. */
    public ShapeFinder(Axes axes) {
        this.axes = axes;
    }

    /**
     * Tells the dimensions of a component apart.
     *
     * @throws CfException if one of them cannot be dealt with
     */
    public Shaped find(Variable variable, Quantity quantity) throws IOException {
        List<Dimension> dimensions = variable.dimensions();
        List<Optional<AxisRole>> roles = dimensions.stream().map(axes::role).toList();
        int[] grid = rowAndColumn(variable, roles);
        int time = only(variable, roles, AxisRole.TIME);
        int vertical = only(variable, roles, AxisRole.VERTICAL);
        int members = only(variable, roles, AxisRole.ENSEMBLE);
        LevelChoice level = vertical < 0
                ? LevelChoice.withoutDimension(axes, variable, quantity)
                : LevelChoice.along(dimensions.get(vertical), axes, variable, quantity);
        int[] held = new int[dimensions.size()];
        for (int k = 0; k < held.length; k++) {
            if (k == vertical) {
                held[k] = level.index();
            } else if (k != grid[0]
                    && k != grid[1]
                    && k != time
                    && k != members
                    && dimensions.get(k).length() != 1) {
                throw new CfException(variable + " has a dimension " + dimensions.get(k)
                        + " that is neither time, level, member, latitude nor longitude");
            }
        }
        if (members >= 0 && dimensions.get(members).length() > MOST_MEMBERS) {
            throw new CfException(
                    variable + " has " + dimensions.get(members).length() + " members, more than " + MOST_MEMBERS);
        }
        return new Shaped(new FieldShape(variable, new int[] {time, members, grid[0], grid[1]}, held), level);
    }

    private int[] rowAndColumn(Variable variable, List<Optional<AxisRole>> roles) throws CfException {
        int row = either(variable, roles, AxisRole.LATITUDE, AxisRole.PROJECTED_Y);
        int col = either(variable, roles, AxisRole.LONGITUDE, AxisRole.PROJECTED_X);
        if (row >= 0 && col >= 0) {
            return new int[] {row, col};
        }
        NodeCoordinates nodes = axes.nodes(variable).orElseThrow(() -> noGrid(variable));
        return new int[] {
            variable.dimensions().indexOf(nodes.rows()), variable.dimensions().indexOf(nodes.cols())
        };
    }

    private static int either(Variable variable, List<Optional<AxisRole>> roles, AxisRole first, AxisRole second)
            throws CfException {
        int found = only(variable, roles, first);
        return found >= 0 ? found : only(variable, roles, second);
    }

    /** The dimension of a role, -1 if there is none. */
    private static int only(Variable variable, List<Optional<AxisRole>> roles, AxisRole role) throws CfException {
        List<Integer> found = new ArrayList<>();
        for (int k = 0; k < roles.size(); k++) {
            if (roles.get(k).filter(role::equals).isPresent()) {
                found.add(k);
            }
        }
        if (found.size() > 1) {
            throw new CfException(variable + " has " + found.size() + " dimensions of " + role);
        }
        return found.isEmpty() ? -1 : found.get(0);
    }

    private CfException noGrid(Variable variable) {
        Optional<Dimension> mesh =
                variable.dimensions().stream().filter(axes::isUnstructured).findFirst();
        return new CfException(
                mesh.isPresent()
                        ? variable + " is on an unstructured mesh (latitude and longitude both along "
                                + mesh.get().name() + "), which is not read: interpolate it to a grid first"
                        : variable + " has no dimensions known as latitude and longitude (it has "
                                + variable.dimensions() + "), and no latitudes and longitudes are given node by node");
    }
}
