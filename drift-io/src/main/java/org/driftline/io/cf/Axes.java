package org.driftline.io.cf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;

/** Finds the coordinate variables of a file. */
final class Axes {

    private final NetCdfFile file;

    Axes(NetCdfFile file) {
        this.file = file;
    }

    /** What the places along a dimension are, if known. */
    Optional<AxisRole> role(Dimension dimension) {
        return coordinates(dimension).stream()
                .map(AxisRole::of)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> AxisRole.byName(dimension.name()));
    }

    /** The variable that says where along a dimension of some role its places are. */
    Optional<Variable> coordinate(Dimension dimension, AxisRole role) {
        return coordinates(dimension).stream()
                .filter(variable -> AxisRole.of(variable).filter(role::equals).isPresent())
                .findFirst();
    }

    /** The numeric variables along this dimension alone: first the one of its name, then those that say most. */
    private List<Variable> coordinates(Dimension dimension) {
        List<Variable> found = new ArrayList<>(file.variables().stream()
                .filter(variable ->
                        variable.type().numeric() && variable.dimensions().equals(List.of(dimension)))
                .toList());
        found.sort(Comparator.comparing((Variable variable) -> !variable.name().equals(dimension.name()))
                .thenComparing(
                        variable -> variable.attributes().text("standard_name").isEmpty()));
        return found;
    }

    /** Latitudes and longitudes that are given for each node of these two dimensions. */
    List<Variable> curvilinear(List<Dimension> lastTwo) {
        return file.variables().stream()
                .filter(variable -> variable.dimensions().size() == 2 && lastTwo.containsAll(variable.dimensions()))
                .filter(variable -> AxisRole.of(variable)
                        .filter(role -> role == AxisRole.LATITUDE || role == AxisRole.LONGITUDE)
                        .isPresent())
                .toList();
    }

    /** The value of a role that a variable has as a whole, such as the height of a wind (unit of the coordinate). */
    Optional<Variable> scalar(Variable variable, AxisRole role) {
        String names = variable.attributes().text("coordinates").orElse("");
        return List.of(names.split("\\s+")).stream()
                .flatMap(name -> file.variable(name).stream())
                .filter(found -> found.type().numeric() && found.size() == 1)
                .filter(found -> AxisRole.of(found).filter(role::equals).isPresent())
                .findFirst();
    }

    /** The variable that describes a variable's map projection. */
    Optional<Variable> gridMapping(Variable variable) {
        return variable.attributes().text("grid_mapping").flatMap(file::variable);
    }
}
