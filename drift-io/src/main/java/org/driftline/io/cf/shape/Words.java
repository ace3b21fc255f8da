package org.driftline.io.cf.shape;

import java.util.Locale;

/** Names as words. */
public final class Words {

    private Words() {}

    /** Lower case, blanks for underscores and dashes. */
    public static String of(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[_-]+", " ");
    }
}
