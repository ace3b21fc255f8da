package org.driftline.io.cf.shape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfFile;
import org.driftline.io.netcdf.Variable;

/** Finds the coordinate variables of a file. */
public final class Axes {

    private final NetCdfFile file;

    /** A finder for a file. */
    public Axes(NetCdfFile file) {
        this.file = file;
    }

    /** What the places along a dimension are, if known. */
    public Optional<AxisRole> role(Dimension dimension) {
        return coordinates(dimension).stream()
                .map(AxisRole::of)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> AxisRole.byName(dimension.name()));
    }

    /** The variable that says where along a dimension of some role its places are. */
    public Optional<Variable> coordinate(Dimension dimension, AxisRole role) {
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

    /** Latitudes and longitudes that a variable has node by node. */
    public Optional<NodeCoordinates> nodes(Variable variable) {
        return NodeCoordinates.of(variable, file, this);
    }

    /** Whether both latitudes and longitudes are given along this one dimension: the nodes of a mesh of triangles. */
    boolean isUnstructured(Dimension dimension) {
        List<AxisRole> roles = coordinates(dimension).stream()
                .flatMap(variable -> AxisRole.of(variable).stream())
                .toList();
        return roles.contains(AxisRole.LATITUDE) && roles.contains(AxisRole.LONGITUDE);
    }

    /** The value of a role that a variable has as a whole, such as the height of a wind (unit of the coordinate). */
    public Optional<Variable> scalar(Variable variable, AxisRole role) {
        String names = variable.attributes().text("coordinates").orElse("");
        return List.of(names.split("\\s+")).stream()
                .flatMap(name -> file.variable(name).stream())
                .filter(found -> found.type().numeric() && found.size() == 1)
                .filter(found -> AxisRole.of(found).filter(role::equals).isPresent())
                .findFirst();
    }

    /**
     * The variable that describes a variable's map projection: the one it names, by name alone or as the first of several
     * with their coordinates ("crs: x y"); else the only one of the file.
     */
    public Optional<Variable> gridMapping(Variable variable) {
        String named = variable.attributes().text("grid_mapping").orElse("");
        Optional<Variable> found = file.variable(named.split("[:\\s]", 2)[0]);
        List<Variable> all = file.variables().stream()
                .filter(each -> each.attributes().text("grid_mapping_name").isPresent())
                .toList();
        return found.isPresent() || all.size() != 1 ? found : Optional.of(all.get(0));
    }
}
