package org.driftline.io.cf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.driftline.drift.field.Quantity;
import org.driftline.io.cf.values.CfException;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.Variable;

/** Finds out which dimension of a variable is time, which the rows and columns, and what to do with the others. */
final class ShapeFinder {

    /** A variable's dimensions, told apart, and the level chosen. */
    record Shaped(FieldShape shape, LevelChoice level) {}

    private final Axes axes;

    ShapeFinder(Axes axes) {
        this.axes = axes;
    }

    /**
     * Tells the dimensions of a component apart.
     *
     * @throws CfException if one of them cannot be dealt with
     */
    Shaped find(Variable variable, Quantity quantity) throws IOException {
        List<Dimension> dimensions = variable.dimensions();
        List<Optional<AxisRole>> roles = dimensions.stream().map(axes::role).toList();
        int row = either(variable, roles, AxisRole.LATITUDE, AxisRole.PROJECTED_Y);
        int col = either(variable, roles, AxisRole.LONGITUDE, AxisRole.PROJECTED_X);
        int time = only(variable, roles, AxisRole.TIME);
        int vertical = only(variable, roles, AxisRole.VERTICAL);
        if (row < 0 || col < 0) {
            throw noGrid(variable);
        }
        LevelChoice level = vertical < 0
                ? LevelChoice.withoutDimension(axes, variable, quantity)
                : LevelChoice.along(dimensions.get(vertical), axes, variable, quantity);
        int[] held = new int[dimensions.size()];
        for (int k = 0; k < held.length; k++) {
            if (k == vertical) {
                held[k] = level.index();
            } else if (k != row && k != col && k != time && dimensions.get(k).length() != 1) {
                throw tooMany(variable, dimensions.get(k), roles.get(k));
            }
        }
        return new Shaped(new FieldShape(variable, time, row, col, held), level);
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
        List<Dimension> dimensions = variable.dimensions();
        List<Dimension> lastTwo = dimensions.subList(Math.max(0, dimensions.size() - 2), dimensions.size());
        List<Variable> nodes = axes.curvilinear(lastTwo);
        return new CfException(variable
                + (nodes.isEmpty()
                        ? " has no dimensions known as latitude and longitude (it has " + dimensions + ")"
                        : " is on a curvilinear grid: " + nodes + " are given node by node; such grids are not read"));
    }

    private static CfException tooMany(Variable variable, Dimension dimension, Optional<AxisRole> role) {
        if (role.filter(AxisRole.ENSEMBLE::equals).isPresent()) {
            return new CfException(variable + " is an ensemble of " + dimension.length() + " members (dimension "
                    + dimension.name() + "); which member to use is not for this program to guess");
        }
        return new CfException(
                variable + " has a dimension " + dimension + " that is neither time, level, latitude nor longitude");
    }
}
