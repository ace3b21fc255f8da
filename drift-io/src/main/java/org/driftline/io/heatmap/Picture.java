package org.driftline.io.heatmap;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Pixels and a pen; no graphics environment is needed. */
final class Picture {
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0x202020;

    private final BufferedImage image;
    private int colour = BLACK;

    Picture(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        colour = WHITE;
        fill(0, 0, width, height);
        colour = BLACK;
    }

    void use(int newColour) {
        colour = newColour;
    }

    void useBlack() {
        colour = BLACK;
    }

    void dot(int x, int y) {
        if (x >= 0 && y >= 0 && x < image.getWidth() && y < image.getHeight()) {
            image.setRGB(x, y, colour);
        }
    }

    void fill(int x, int y, int width, int height) {
        for (int j = y; j < y + height; j++) {
            for (int i = x; i < x + width; i++) {
                dot(i, j);
            }
        }
    }

    void line(double x0, double y0, double x1, double y1) {
        int steps = (int) Math.ceil(Math.max(1, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0))));
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            dot((int) Math.round(x0 + share * (x1 - x0)), (int) Math.round(y0 + share * (y1 - y0)));
        }
    }

    void writePng(Path file) throws IOException {
        if (!ImageIO.write(image, "png", file.toFile())) {
            throw new IOException("this Java writes no PNG");
        }
    }
}
