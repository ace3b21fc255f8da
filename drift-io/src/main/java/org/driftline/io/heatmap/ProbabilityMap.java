package org.driftline.io.heatmap;

import java.util.List;

import org.driftline.drift.area.ContainmentGrid;
import org.driftline.drift.area.SearchArea;
import org.driftline.drift.area.SearchPolygon;
import org.driftline.drift.area.SearchRegion;
import org.driftline.drift.geo.LonLat;

/** Probability in colour with regions as lines, within a frame of latitude and longitude, somewhere on a picture. */
final class ProbabilityMap {
    private static final int CROSS = 9; // pixels

    private final ContainmentGrid grid;
    private final Picture picture;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    /**
     * A map with its upper left corner at a pixel.
     *
     * @param width of the inside of the frame (pixels)
     * @param height of the inside of the frame (pixels)
     */
    ProbabilityMap(ContainmentGrid grid, Picture picture, int left, int top, int width, int height) {
        this.grid = grid;
        this.picture = picture;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    /**
     * Paints one moment.
     *
     * @param probability of each cell {@code [row][column]}, row by row (fraction)
     */
    void paint(double[] probability, SearchArea area) {
        paintCells(probability);
        picture.use(Palette.BLUE);
        for (SearchRegion region : area.regions()) {
            for (SearchPolygon polygon : region.polygons()) {
                paintRing(polygon.outer());
                polygon.holes().forEach(this::paintRing);
            }
        }
        picture.use(Palette.BLACK);
        area.datum().ifPresent(this::paintCross);
        paintFrame();
    }

    private void paintCells(double[] probability) {
        double most = 1e-300;
        for (double value : probability) {
            most = Math.max(most, value);
        }
        for (int row = 0; row < grid.rows(); row++) {
            int above = height - (row + 1) * height / grid.rows();
            int below = height - row * height / grid.rows();
            for (int column = 0; column < grid.columns(); column++) {
                int from = column * width / grid.columns();
                int to = (column + 1) * width / grid.columns();
                picture.use(Palette.shade(probability[row * grid.columns() + column] / most));
                picture.fill(left + from, top + above, to - from, below - above);
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

    private void paintCross(LonLat place) {
        picture.line(x(place) - CROSS, y(place), x(place) + CROSS, y(place));
        picture.line(x(place), y(place) - CROSS, x(place), y(place) + CROSS);
    }

    private void paintFrame() {
        picture.line(left, top, left + width, top);
        picture.line(left, top + height, left + width, top + height);
        picture.line(left, top, left, top + height);
        picture.line(left + width, top, left + width, top + height);
        double west = grid.lon(0) - grid.lonStep() / 2;
        double south = grid.lat(0) - grid.latStep() / 2;
        for (double lon : Graticule.marks(west, west + grid.columns() * grid.lonStep(), width / 150)) {
            int x = (int) Math.round(left + (lon - west) / grid.lonStep() * width / grid.columns());
            picture.line(x, top + height, x, top + height + 8);
            String label = Graticule.longitude(lon);
            PixelText.draw(picture, label, x - PixelText.width(label) / 2, top + height + 14);
        }
        for (double lat : Graticule.marks(south, south + grid.rows() * grid.latStep(), height / 80)) {
            int y = (int) Math.round(top + height - (lat - south) / grid.latStep() * height / grid.rows());
            picture.line(left - 8, y, left, y);
            String label = Graticule.latitude(lat);
            PixelText.draw(picture, label, left - 14 - PixelText.width(label), y - PixelText.HEIGHT / 2);
        }
    }

    private double x(LonLat place) {
        double beyond = place.lon() - (grid.lon(0) - grid.lonStep() / 2);
        beyond -= 360 * Math.floor(beyond / 360);
        return left + beyond / grid.lonStep() * width / grid.columns();
    }

    private double y(LonLat place) {
        double above = place.lat() - (grid.lat(0) - grid.latStep() / 2);
        return top + height - above / grid.latStep() * height / grid.rows();
    }
}
