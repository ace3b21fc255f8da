package org.driftline.io.netcdf.hdf5;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import org.jspecify.annotations.Nullable;

import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfException;

/**
 * Finds the named dimensions of HDF5 datasets, which NetCDF-4 keeps as dimension scales.
 *
 * <p>A dataset names its scales by reference ({@code DIMENSION_LIST}) or by number ({@code _Netcdf4Coordinates}); one
 * that does neither gets dimensions named after their length.
 *
 * @see <a href="https://docs.unidata.ucar.edu/netcdf-c/current/file_format_specifications.html#netcdf_4_spec">NetCDF-4
 *     format</a>
 */
final class Hdf5Dimensions {

    private static final String NOT_A_VARIABLE = "This is a netCDF dimension but not a netCDF variable";
    private static final String NON_COORDINATE = "_nc4_non_coord_";

    private final Map<Long, String> byAddress = new LinkedHashMap<>();
    private final Map<Long, String> byNumber = new LinkedHashMap<>();
    private final Map<String, Dimension> byName = new LinkedHashMap<>();

    /** @throws NetCdfException if one of the scales has no length */
    Hdf5Dimensions(Collection<Dataset> datasets) throws NetCdfException {
        for (Dataset dataset : datasets) {
            if (isScale(dataset)) {
                addScale(dataset);
            }
        }
        datasets.forEach(this::grow);
    }

    private void addScale(Dataset dataset) throws NetCdfException {
        if (dataset.getDimensions().length == 0) {
            throw new NetCdfException("dimension " + dataset.getName() + " has no length");
        }
        String name = dataset.getName();
        byName.put(name, new Dimension(name, dataset.getDimensions()[0], dataset.getMaxSize()[0] == -1));
        byAddress.put(dataset.getAddress(), name);
        numbers(dataset, "_Netcdf4Dimid").forEach(id -> byNumber.put(id, name));
    }

    /** The scale of an unlimited dimension that is no variable stays empty: its users know the length. */
    private void grow(Dataset dataset) {
        int[] extent = dataset.getDimensions();
        for (int k = 0; k < extent.length; k++) {
            Dimension dimension = find(dataset, k);
            if (dimension != null && dimension.unlimited() && dimension.length() < extent[k]) {
                byName.put(dimension.name(), new Dimension(dimension.name(), extent[k], true));
            }
        }
    }

    List<Dimension> all() {
        return List.copyOf(byName.values());
    }

    private static boolean isScale(Dataset dataset) {
        return "DIMENSION_SCALE".equals(text(dataset, "CLASS"));
    }

    /** Whether a dataset is there only to give a dimension its name and length. */
    static boolean isOnlyDimension(Dataset dataset) {
        return isScale(dataset) && String.valueOf(text(dataset, "NAME")).startsWith(NOT_A_VARIABLE);
    }

    /** The name of the variable that a dataset is. */
    static String variableName(Dataset dataset) {
        String name = dataset.getName();
        return name.startsWith(NON_COORDINATE) ? name.substring(NON_COORDINATE.length()) : name;
    }

    /** The dimensions of a dataset, outermost first. */
    List<Dimension> of(Dataset dataset) {
        int[] extent = dataset.getDimensions();
        List<Dimension> found = new ArrayList<>();
        for (int k = 0; k < extent.length; k++) {
            Dimension dimension = find(dataset, k);
            found.add(dimension == null || dimension.length() < extent[k] ? anonymous(extent[k]) : dimension);
        }
        return found;
    }

    private @Nullable Dimension find(Dataset dataset, int k) {
        List<Long> addresses = references(dataset);
        List<Long> numbers = numbers(dataset, "_Netcdf4Coordinates");
        String name = k < addresses.size() ? byAddress.get(addresses.get(k)) : null;
        if (name == null && k < numbers.size()) {
            name = byNumber.get(numbers.get(k));
        }
        return byName.get(name == null && k == 0 ? dataset.getName() : String.valueOf(name));
    }

    private Dimension anonymous(int length) {
        return byName.computeIfAbsent("dim_" + length, name -> new Dimension(name, length, false));
    }

    private static List<Long> references(Dataset dataset) {
        Attribute list = dataset.getAttribute("DIMENSION_LIST");
        List<Long> addresses = new ArrayList<>();
        if (list != null
                && list.getSize() <= dataset.getDimensions().length
                && list.getData() instanceof Object[] axes) {
            for (Object axis : axes) {
                addresses.add(firstOf(axis));
            }
        }
        return addresses;
    }

    private static long firstOf(@Nullable Object axis) {
        boolean any = axis != null && axis.getClass().isArray() && Array.getLength(axis) > 0;
        return any && Array.get(axis, 0) instanceof Number address ? address.longValue() : -1;
    }

    private static List<Long> numbers(Dataset dataset, String attribute) {
        Attribute found = dataset.getAttribute(attribute);
        List<Long> values = new ArrayList<>();
        if (found != null && found.getSize() <= 1024) {
            Object data = found.getData();
            if (data instanceof Number one) {
                values.add(one.longValue());
            } else if (data instanceof int[] many) {
                for (int each : many) {
                    values.add((long) each);
                }
            }
        }
        return values;
    }

    private static @Nullable String text(Dataset dataset, String attribute) {
        Attribute found = dataset.getAttribute(attribute);
        return found != null && found.getData() instanceof String text ? text : null;
    }
}
