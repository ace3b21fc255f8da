package org.driftline.io.heatmap;

import java.io.IOException;
import java.nio.file.Path;

import org.driftline.drift.area.CloudBox;
import org.driftline.drift.area.ContainmentGrid;
import org.driftline.drift.area.SearchArea;
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
     * @param status codes of {@link org.driftline.drift.cloud.ParticleStatus} {@code [particle]}
     * @param area the search area of that moment
     */
    public static Heatmap of(double[] lon, double[] lat, byte[] status, SearchArea area) {
        double middle = area.datum().map(LonLat::lon).orElse(lon[0]);
        CloudBox box = CloudBox.around(lon, lat, status, middle);
        if (box.isEmpty()) {
            box = new CloudBox(middle, middle, lat[0], lat[0]);
        }
        ContainmentGrid grid = ContainmentGrid.around(box, area.widestKernel(), CELLS);
        return new Heatmap(grid, grid.probability(lon, lat, status, area), area);
    }

    /** Writes the picture. */
    public void write(Path directory, String title) throws IOException {
        new ProbabilityMap(grid, picture, LEFT, TOP, width, height).paint(probability, area);
        PixelText.draw(picture, title, LEFT, (TOP - PixelText.HEIGHT) / 2);
        paintLegend();
        PngFile.write(directory.resolve(NAME), picture);
    }

    private void paintLegend() {
        int y = TOP + height + 50;
        for (int x = 0; x < 200; x++) {
            picture.use(Palette.shade(x / 199.0 * (x / 199.0)));
            picture.fill(LEFT + x, y, 1, 16);
        }
        picture.use(Palette.BLACK);
        PixelText.draw(picture, "less      more likely", LEFT, y + 24);
        picture.use(Palette.BLUE);
        picture.fill(LEFT + 290, y + 6, 40, 2);
        PixelText.draw(picture, "50, 90, 95 %", LEFT + 340, y);
        picture.use(Palette.BLACK);
        PixelText.draw(picture, "+ datum", LEFT + 290, y + 24);
    }
}
