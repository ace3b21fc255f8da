package org.driftline.io.heatmap;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.driftline.drift.area.ContainmentGrid;
import org.driftline.drift.area.SearchArea;

/** Draws {@code animation.png}: the probability at up to 49 times of a run, one after the other, on one map. */
public final class Animation {
    public static final String NAME = "animation.png";
    public static final String CONTENT_TYPE = "image/png";

    private static final int MOST_FRAMES = 49;
    private static final int FRAME_MILLIS = 200;
    private static final int WIDTH = 480; // pixels
    private static final int LONGEST = 480;
    private static final int LEFT = 130;
    private static final int RIGHT = 30;
    private static final int TOP = 60;
    private static final int BOTTOM = 40;
    private static final int LEAST_HEIGHT = 120;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final ContainmentGrid grid;
    private final String heading;
    private final int width;
    private final int height;

    /**
     * An animation on one map.
     *
     * @param grid of all moments
     * @param heading what is adrift
     */
    public Animation(ContainmentGrid grid, String heading) {
        this.grid = grid;
        this.heading = heading;
        double shape = (double) grid.rows() / grid.columns();
        int across = WIDTH - LEFT - RIGHT;
        int down = (int) Math.round(across * shape);
        this.height = Math.max(LEAST_HEIGHT, Math.min(LONGEST, down));
        this.width = across;
    }

    /** One moment of a run. */
    public static final class Moment {
        private final double[] probability;
        private final SearchArea area;

        /**
         * A moment.
         *
         * @param probability of each cell {@code [row][column]}, row by row (fraction)
         */
        public Moment(double[] probability, SearchArea area) {
            this.probability = probability;
            this.area = area;
        }
    }

    /** Gives the moments of a run. */
    @FunctionalInterface
    public interface Moments {
        /** The moment of a record. */
        Moment at(int record) throws IOException;
    }

    /** Writes the pictures, one for each record or for some of them. */
    public void write(Path directory, List<Instant> times, Moments moments) throws IOException {
        int last = times.size() - 1;
        int frames = Math.min(MOST_FRAMES, times.size());
        try (PngFile file = new PngFile(directory.resolve(NAME), frames, FRAME_MILLIS)) {
            for (int frame = 0; frame < frames; frame++) {
                int record = frames == 1 ? 0 : (int) Math.round((double) frame * last / (frames - 1));
                file.write(picture(
                        moments.at(record), times.get(record), Duration.between(times.get(0), times.get(record))));
            }
        }
    }

    private Picture picture(Moment moment, Instant time, Duration sinceStart) {
        Picture picture = new Picture(WIDTH, TOP + height + BOTTOM);
        new ProbabilityMap(grid, picture, LEFT, TOP, width, height).paint(moment.probability, moment.area);
        String hours = String.format(Locale.ROOT, "%+.1f h", sinceStart.toMinutes() / 60.0);
        PixelText.draw(picture, heading, 10, 8);
        PixelText.draw(picture, TIME.format(time) + "  " + hours, 10, 32);
        return picture;
    }
}
