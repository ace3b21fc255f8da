package org.driftline.io.geojson;

import java.util.List;

import org.driftline.drift.geo.LonLat;

/** Positions as GeoJSON writes them, to a metre; half of what these files cost is how a number becomes text. */
final class PositionText {
    private static final int DECIMALS = 5;
    private static final long ONE = 100_000;

    private final StringBuilder text = new StringBuilder(1 << 12);

    /** A position: {@code [lon,lat]}. */
    static String of(LonLat place) {
        PositionText text = new PositionText();
        text.add(place);
        return text.text.toString();
    }

    /** Several positions: {@code [[lon,lat],…]}. */
    static String of(List<LonLat> places) {
        PositionText text = new PositionText();
        text.text.append('[');
        for (int i = 0; i < places.size(); i++) {
            if (i > 0) {
                text.text.append(',');
            }
            text.add(places.get(i));
        }
        return text.text.append(']').toString();
    }

    private void add(LonLat place) {
        text.append('[');
        add(place.lon());
        text.append(',');
        add(place.lat());
        text.append(']');
    }

    /** A number of degrees with as many decimals as it needs, but one at least. */
    private void add(double degrees) {
        long scaled = Math.round(Math.abs(degrees) * ONE);
        if (degrees < 0 && scaled > 0) {
            text.append('-');
        }
        text.append(scaled / ONE).append('.');
        long rest = scaled % ONE;
        int decimals = DECIMALS;
        while (decimals > 1 && rest % 10 == 0) {
            rest /= 10;
            decimals--;
        }
        for (long least = power(decimals - 1); least > 1 && rest < least; least /= 10) {
            text.append('0');
        }
        text.append(rest);
    }

    private static long power(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }
}
