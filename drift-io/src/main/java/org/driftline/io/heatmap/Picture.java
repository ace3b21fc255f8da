package org.driftline.io.heatmap;

import java.util.Arrays;

/** Pixels of a {@link Palette} and a pen; no graphics environment is needed. */
final class Picture {
    private final int width;
    private final int height;
    private final byte[] pixels; // [row][column], places in the palette
    private byte colour = Palette.BLACK;

    Picture(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new byte[Math.multiplyExact(width, height)];
        Arrays.fill(pixels, Palette.WHITE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Its pixels {@code [row][column]} from the upper left corner: places in the palette. */
    byte[] pixels() {
        return pixels;
    }

    void use(byte newColour) {
        colour = newColour;
    }

    void dot(int x, int y) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            pixels[y * width + x] = colour;
        }
    }

    void fill(int x, int y, int fillWidth, int fillHeight) {
        int from = Math.max(0, x);
        int to = Math.min(width, x + fillWidth);
        for (int row = Math.max(0, y); row < Math.min(height, y + fillHeight) && from < to; row++) {
            Arrays.fill(pixels, row * width + from, row * width + to, colour);
        }
    }

    void line(double x0, double y0, double x1, double y1) {
        int steps = (int) Math.ceil(Math.max(1, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            dot((int) Math.round(x0 + share * (x1 - x0)), (int) Math.round(y0 + share * (y1 - y0)));
        }
    }
}
