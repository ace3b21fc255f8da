package org.driftline.io.heatmap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Round degrees and minutes along an axis. */
final class Graticule {
    private static final double[] STEPS_IN_MINUTES = {
        0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600
    };

    private Graticule() {}

    /**
     * Between two and {@code most} round values.
     *
     * @param from lower end (degrees)
     * @param to upper end (degrees)
     */
    static List<Double> marks(double from, double to, int most) {
        double step = STEPS_IN_MINUTES[STEPS_IN_MINUTES.length - 1] / 60;
        for (double minutes : STEPS_IN_MINUTES) {
            if ((to - from) * 60 / minutes <= most) {
                step = minutes / 60;
                break;
            }
        }
        List<Double> marks = new ArrayList<>();
        for (long i = (long) Math.ceil(from / step); i * step <= to; i++) {
            marks.add(i * step);
        }
        return marks;
    }

    static String longitude(double degrees) {
        double shown = degrees - 360 * Math.rint(degrees / 360);
        return label(shown, "E", "W");
    }

    static String latitude(double degrees) {
        return label(degrees, "N", "S");
    }

    private static String label(double degrees, String positive, String negative) {
        long hundredths = Math.round(Math.abs(degrees) * 6000);
        String minutes = hundredths % 100 == 0
                ? String.format(Locale.ROOT, "%02d", hundredths % 6000 / 100)
                : String.format(Locale.ROOT, "%05.2f", (hundredths % 6000) / 100.0);
        return hundredths / 6000 + "°" + minutes + "'" + (degrees < 0 ? negative : positive);
    }
}
