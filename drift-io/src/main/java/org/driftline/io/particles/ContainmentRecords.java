package org.driftline.io.particles;

import java.io.IOException;
import java.util.List;

import org.driftline.drift.area.CloudBox;
import org.driftline.drift.area.ContainmentGrid;
import org.driftline.drift.area.SearchArea;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.particles.ParticleRecords.Column;

/** Probability of containment at every record, on one grid that holds the whole run. */
final class ContainmentRecords {
    private static final int CELLS = 100;

    private final ContainmentGrid grid;

    private ContainmentRecords(ContainmentGrid grid) {
        this.grid = grid;
    }

    static ContainmentRecords over(ParticleRecords records, List<SearchArea> areas) {
        double middle = records.doubleAt(0, Column.LON, 0);
        CloudBox box = box(records, 0, middle);
        double kernel = 0;
        for (int record = 0; record < records.records(); record++) {
            box = box.with(box(records, record, middle));
            SearchArea area = areas.get(record);
            kernel = Math.max(kernel, Math.max(area.kernelEast(), area.kernelNorth()));
        }
        if (box.isEmpty()) {
            double lat = records.doubleAt(0, Column.LAT, 0);
            box = new CloudBox(middle, middle, lat, lat);
        }
        return new ContainmentRecords(ContainmentGrid.around(box, kernel, CELLS));
    }

    private static CloudBox box(ParticleRecords records, int record, double middle) {
        return CloudBox.around(
                records.doubles(record, Column.LON),
                records.doubles(record, Column.LAT),
                records.bytes(record, Column.STATUS),
                middle);
    }

    void define(NetCdf3Definition definition, List<String> dimensions) {
        definition
                .dimension("grid_lat", grid.rows())
                .dimension("grid_lon", grid.columns())
                .variable("grid_lat", NetCdfType.DOUBLE, List.of("grid_lat"), axis("latitude", "degrees_north", "Y"))
                .variable("grid_lon", NetCdfType.DOUBLE, List.of("grid_lon"), axis("longitude", "degrees_east", "X"))
                .variable(
                        "grid_cell_area",
                        NetCdfType.DOUBLE,
                        List.of("grid_lat"),
                        Attribute.text("standard_name", "cell_area"),
                        Attribute.text("long_name", "area of each cell of the row"),
                        Attribute.text("units", "m2"))
                .variable(
                        "probability_of_containment",
                        NetCdfType.FLOAT,
                        dimensions,
                        Attribute.text("long_name", "probability that the object is in the cell"),
                        Attribute.text("units", "1"),
                        Attribute.text(
                                "comment",
                                "Gaussian kernels around drifting and stranded particles; with the shares outside the"
                                        + " forcing and not yet released it adds up to 1. Divided by grid_cell_area it"
                                        + " is a density."));
    }

    private static Attribute[] axis(String standardName, String units, String axis) {
        return new Attribute[] {
            Attribute.text("standard_name", standardName),
            Attribute.text("long_name", standardName + " of the middle of the cell"),
            Attribute.text("units", units),
            Attribute.text("axis", axis)
        };
    }

    void write(NetCdf3Writer file, ParticleRecords records, List<SearchArea> areas) throws IOException {
        writeAxes(file);
        float[] values = new float[grid.rows() * grid.columns()];
        for (int record = 0; record < records.records(); record++) {
            double[] probability = grid.probability(
                    records.doubles(record, Column.LON),
                    records.doubles(record, Column.LAT),
                    records.bytes(record, Column.STATUS),
                    areas.get(record));
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) probability[i];
            }
            file.write(
                    "probability_of_containment",
                    new int[] {record, 0, 0},
                    new int[] {1, grid.rows(), grid.columns()},
                    values);
        }
    }

    private void writeAxes(NetCdf3Writer file) throws IOException {
        double[] lats = new double[grid.rows()];
        double[] cellAreas = new double[grid.rows()];
        for (int row = 0; row < lats.length; row++) {
            lats[row] = grid.lat(row);
            cellAreas[row] = grid.cellArea(row);
        }
        double[] lons = new double[grid.columns()];
        for (int column = 0; column < lons.length; column++) {
            lons[column] = grid.lon(column);
        }
        file.write("grid_lat", lats);
        file.write("grid_cell_area", cellAreas);
        file.write("grid_lon", lons);
    }
}
