package org.driftline.io.heatmap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.driftline.drift.area.CloudBox;
import org.driftline.drift.area.ContainmentGrid;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchPolygon;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.geo.LonLat;

/** Draws {@code heatmap.png}: probability in colour, the 50, 90 and 95 % regions as lines, the datum as a cross. */
public final class Heatmap {
    public static final String NAME = "heatmap.png";
    public static final String CONTENT_TYPE = "image/png";

    private static final int CELLS = 150;
    private static final int LONGER_SIDE = 750; // pixels
    private static final int LEFT = 150;
    private static final int TOP = 50;
    private static final int RIGHT = 60;
    private static final int BOTTOM = 110;
    private static final int LEAST_SIDE = 260;
    private static final int BLUE = 0x1F4E9E;

    /** From nothing to the most likely cell. */
    private static final int[] COLOURS = {0xFFFFFF, 0xFFF3B2, 0xFED976, 0xFD8D3C, 0xE31A1C, 0x800026};

    private final ContainmentGrid grid;
    private final double[] probability;
    private final SearchArea area;
    private final int width;
    private final int height;
    private final Picture picture;

    private Heatmap(ContainmentGrid grid, double[] probability, SearchArea area) {
        this.grid = grid;
        this.probability = probability;
        this.area = area;
        double pixel = (double) LONGER_SIDE / CELLS;
        this.width = Math.max(LEAST_SIDE, (int) Math.round(grid.columns() * pixel));
        this.height = Math.max(LEAST_SIDE, (int) Math.round(grid.rows() * pixel));
        this.picture = new Picture(LEFT + width + RIGHT, TOP + height + BOTTOM);
    }

    /**
     * The picture of one moment.
     *
     * @param lon longitudes {@code [particle]} (degrees east)
     * @param lat latitudes {@code [particle]} (degrees north)
     * @param status codes of {@link org.driftline.drift.ParticleStatus} {@code [particle]}
     * @param area the search area of that moment
     */
    public static Heatmap of(double[] lon, double[] lat, byte[] status, SearchArea area) {
        double middle = area.datum().map(LonLat::lon).orElse(lon[0]);
        CloudBox box = CloudBox.around(lon, lat, status, middle);
        if (box.isEmpty()) {
            box = new CloudBox(middle, middle, lat[0], lat[0]);
        }
        double kernel = Math.max(area.kernelEast(), area.kernelNorth());
        ContainmentGrid grid = ContainmentGrid.around(box, kernel, CELLS);
        return new Heatmap(grid, grid.probability(lon, lat, status, area), area);
    }

    /** Writes the picture. */
    public void write(Path directory, String title) throws IOException {
        paintCells();
        paintRegions();
        paintDatum();
        paintFrame();
        PixelText.draw(picture, title, LEFT, (TOP - PixelText.HEIGHT) / 2);
        paintLegend();
        picture.writePng(directory.resolve(NAME));
    }

    private void paintCells() {
        double most = 1e-300;
        for (double value : probability) {
            most = Math.max(most, value);
        }
        for (int y = 0; y < height; y++) {
            int row = Math.min(grid.rows() - 1, (height - 1 - y) * grid.rows() / height);
            for (int x = 0; x < width; x++) {
                int column = Math.min(grid.columns() - 1, x * grid.columns() / width);
                picture.use(colour(probability[row * grid.columns() + column] / most));
                picture.dot(LEFT + x, TOP + y);
            }
        }
    }

    private static int colour(double share) {
        double place = Math.sqrt(share) * (COLOURS.length - 1); // the square root keeps the thin edge visible
        int below = Math.min(COLOURS.length - 2, (int) place);
        double blend = place - below;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = COLOURS[below] >> shift & 0xFF;
            int high = COLOURS[below + 1] >> shift & 0xFF;
            mixed |= (int) Math.round(low + blend * (high - low)) << shift;
        }
        return mixed;
    }

    private void paintRegions() {
        picture.use(BLUE);
        for (SearchRegion region : area.regions()) {
            for (SearchPolygon polygon : region.polygons()) {
                paintRing(polygon.outer());
                polygon.holes().forEach(this::paintRing);
            }
        }
    }

    private void paintRing(List<LonLat> ring) {
        for (int i = 1; i < ring.size(); i++) {
            LonLat from = ring.get(i - 1);
            LonLat to = ring.get(i);
            boolean cut = Math.abs(from.lon()) == 180 && from.lon() == to.lon();
            if (!cut && Math.abs(x(from) - x(to)) < width / 2.0) {
                picture.line(x(from), y(from), x(to), y(to));
                picture.line(x(from) + 1, y(from), x(to) + 1, y(to));
            }
        }
    }

    private void paintDatum() {
        picture.useBlack();
        if (area.datum().isPresent()) {
            LonLat datum = area.datum().orElseThrow();
            picture.line(x(datum) - 9, y(datum), x(datum) + 9, y(datum));
            picture.line(x(datum), y(datum) - 9, x(datum), y(datum) + 9);
        }
    }

    private void paintFrame() {
        picture.useBlack();
        picture.line(LEFT, TOP, LEFT + width, TOP);
        picture.line(LEFT, TOP + height, LEFT + width, TOP + height);
        picture.line(LEFT, TOP, LEFT, TOP + height);
        picture.line(LEFT + width, TOP, LEFT + width, TOP + height);
        double west = grid.lon(0) - grid.lonStep() / 2;
        double south = grid.lat(0) - grid.latStep() / 2;
        for (double lon : Graticule.marks(west, west + grid.columns() * grid.lonStep(), width / 150)) {
            int x = (int) Math.round(LEFT + (lon - west) / grid.lonStep() * width / grid.columns());
            picture.line(x, TOP + height, x, TOP + height + 8);
            String label = Graticule.longitude(lon);
            PixelText.draw(picture, label, x - PixelText.width(label) / 2, TOP + height + 14);
        }
        for (double lat : Graticule.marks(south, south + grid.rows() * grid.latStep(), height / 80)) {
            int y = (int) Math.round(TOP + height - (lat - south) / grid.latStep() * height / grid.rows());
            picture.line(LEFT - 8, y, LEFT, y);
            String label = Graticule.latitude(lat);
            PixelText.draw(picture, label, LEFT - 14 - PixelText.width(label), y - PixelText.HEIGHT / 2);
        }
    }

    private void paintLegend() {
        int y = TOP + height + 50;
        for (int x = 0; x < 200; x++) {
            picture.use(colour(x / 199.0 * (x / 199.0)));
            picture.fill(LEFT + x, y, 1, 16);
        }
        picture.useBlack();
        PixelText.draw(picture, "less      more likely", LEFT, y + 24);
        picture.use(BLUE);
        picture.fill(LEFT + 290, y + 6, 40, 2);
        PixelText.draw(picture, "50, 90, 95 %", LEFT + 340, y);
        picture.useBlack();
        PixelText.draw(picture, "+ datum", LEFT + 290, y + 24);
    }

    private double x(LonLat place) {
        double beyond = place.lon() - (grid.lon(0) - grid.lonStep() / 2);
        beyond -= 360 * Math.floor(beyond / 360);
        return LEFT + beyond / grid.lonStep() * width / grid.columns();
    }

    private double y(LonLat place) {
        double above = place.lat() - (grid.lat(0) - grid.latStep() / 2);
        return TOP + height - above / grid.latStep() * height / grid.rows();
    }
}
