package org.driftline.io.heatmap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws text from a typeface of our own: servers have no fonts, and the same text gives the same pixels everywhere. */
final class PixelText {
    static final int HEIGHT = 14;

    private static final int SCALE = 2; // pixels per dot
    private static final int ADVANCE = 6; // dots
    private static final Map<Character, List<String>> GLYPHS = load();

    private PixelText() {}

    static int width(String text) {
        return text.length() * ADVANCE * SCALE;
    }

    /** Draws text with its upper left corner at a pixel; what the typeface does not have is left blank. */
    static void draw(Picture picture, String text, int x, int y) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            drawGlyph(picture, GLYPHS.getOrDefault(upper.charAt(i), List.of()), x + i * ADVANCE * SCALE, y);
        }
    }

    private static void drawGlyph(Picture picture, List<String> rows, int x, int y) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).length(); column++) {
                if (rows.get(row).charAt(column) == '1') {
                    picture.fill(x + column * SCALE, y + row * SCALE, SCALE, SCALE);
                }
            }
        }
    }

    private static Map<Character, List<String>> load() {
        try (InputStream in = PixelText.class.getResourceAsStream("glyphs.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.charAt(0),
                            line -> List.of(line.substring(2).split(" "))));
        } catch (IOException e) {
            throw new UncheckedIOException("glyphs.txt is unreadable", e);
        }
    }
}
