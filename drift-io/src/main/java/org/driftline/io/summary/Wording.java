package org.driftline.io.summary;

import java.util.Locale;

/** How numbers are written for people. */
final class Wording {
    private Wording() {}

    static String percent(double share) {
        return String.format(Locale.ROOT, share > 0 && share < 0.01 ? "%.2f %%" : "%.1f %%", 100 * share);
    }

    /** An area to three significant digits or more. */
    static String area(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 4;
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
