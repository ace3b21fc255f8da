package org.driftline.io.heatmap;

/** The colours of all pictures: a pixel is a place in this list. */
final class Palette {
    static final byte WHITE = 0;
    static final byte BLACK = 1;
    static final byte BLUE = 2;

    private static final int FIRST_SHADE = 3;
    private static final int LAST_SHADE = 255;

    /** From nothing to the most likely cell. */
    private static final int[] STOPS = {0xFFFFFF, 0xFFF3B2, 0xFED976, 0xFD8D3C, 0xE31A1C, 0x800026};

    private static final byte[] BYTES = bytes();

    private Palette() {}

    /** The shade of a probability; a square root keeps the thin edge visible. */
    static byte shade(double shareOfHighest) {
        return (byte) (FIRST_SHADE + Math.round(Math.sqrt(shareOfHighest) * (LAST_SHADE - FIRST_SHADE)));
    }

    /** Red, green and blue of every colour, one after the other. */
    static byte[] rgb() {
        return BYTES.clone();
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[3 * (LAST_SHADE + 1)];
        put(bytes, WHITE, 0xFFFFFF);
        put(bytes, BLACK, 0x202020);
        put(bytes, BLUE, 0x1F4E9E);
        for (int shade = FIRST_SHADE; shade <= LAST_SHADE; shade++) {
            put(bytes, shade, mixed((double) (shade - FIRST_SHADE) / (LAST_SHADE - FIRST_SHADE)));
        }
        return bytes;
    }

    private static void put(byte[] bytes, int colour, int rgb) {
        bytes[3 * colour] = (byte) (rgb >> 16);
        bytes[3 * colour + 1] = (byte) (rgb >> 8);
        bytes[3 * colour + 2] = (byte) rgb;
    }

    private static int mixed(double way) {
        double place = way * (STOPS.length - 1);
        int below = Math.min(STOPS.length - 2, (int) place);
        double blend = place - below;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int low = STOPS[below] >> shift & 0xFF;
            int high = STOPS[below + 1] >> shift & 0xFF;
            mixed |= (int) Math.round(low + blend * (high - low)) << shift;
        }
        return mixed;
    }
}
