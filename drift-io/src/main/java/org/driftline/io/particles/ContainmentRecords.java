package org.driftline.io.particles;

import java.io.IOException;
import java.util.List;

import org.driftline.drift.CancelledRunException;
import org.driftline.drift.RunControl;
import org.driftline.drift.area.CloudBox;
import org.driftline.drift.area.ContainmentGrid;
import org.driftline.drift.area.SearchArea;
import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.NetCdf3Definition;
import org.driftline.io.netcdf.NetCdf3Writer;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.records.Column;
import org.driftline.io.records.ParticleRecords;
import org.driftline.io.records.RecordReader;

/** Probability of containment at every record, on one grid that holds the whole run. */
public final class ContainmentRecords {
    private static final int CELLS = 100;

    private final ContainmentGrid grid;
    private final ParticleRecords records;
    private final List<SearchArea> areas;

    private ContainmentRecords(ContainmentGrid grid, ParticleRecords records, List<SearchArea> areas) {
        this.grid = grid;
        this.records = records;
        this.areas = areas;
    }

    /**
     * A grid that holds all records.
     *
     * @param areas those of all records
     */
    public static ContainmentRecords over(ParticleRecords records, AreaRecords areas) throws IOException {
        List<SearchArea> found = areas.areas();
        CloudBox box = areas.box();
        if (box.isEmpty()) {
            RecordReader reader = records.reader();
            double lon = reader.doubleAt(0, Column.LON, 0);
            double lat = reader.doubleAt(0, Column.LAT, 0);
            box = new CloudBox(lon, lon, lat, lat);
        }
        double kernel =
                found.stream().mapToDouble(SearchArea::widestKernel).max().orElse(0);
        return new ContainmentRecords(ContainmentGrid.around(box, kernel, CELLS), records, found);
    }

    /** The grid of all records. */
    public ContainmentGrid grid() {
        return grid;
    }

    /** The search area of a record. */
    public SearchArea area(int record) {
        return areas.get(record);
    }

    /** Probability of each cell at a record {@code [row][column]}, row by row (fraction). */
    public double[] probability(int record, RecordReader reader) throws IOException {
        return grid.probability(
                reader.doubles(record, Column.LON),
                reader.doubles(record, Column.LAT),
                reader.bytes(record, Column.STATUS),
                areas.get(record));
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

    void write(NetCdf3Writer file, RunControl control) throws IOException {
        writeAxes(file);
        RecordReader reader = records.reader();
        float[] values = new float[grid.rows() * grid.columns()];
        for (int record = 0; record < records.records(); record++) {
            if (control.cancelled().getAsBoolean()) {
                throw new CancelledRunException();
            }
            double[] probability = probability(record, reader);
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
