package org.driftline.io.coast;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.driftline.drift.coast.LandMask;
import org.driftline.io.golden.ReferenceFolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LandFilesTest {

    /** A square with a lake, longitude and latitude by turns. */
    private static final double[] SQUARE = {4, 60, 6, 60, 6, 62, 4, 62, 4, 60};

    private static final double[] LAKE = {4.5, 60.5, 5.5, 60.5, 5.5, 61.5, 4.5, 61.5, 4.5, 60.5};

    @TempDir
    Path directory;

    @Test
    void geoJson() throws IOException {
        LandMask land = LandFiles.read(Files.writeString(directory.resolve("mine.geojson"), """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":
                 {"type":"MultiPolygon","coordinates":[[[[4,60],[6,60],[6,62],[4,62],[4,60]],
                   [[4.5,60.5],[5.5,60.5],[5.5,61.5],[4.5,61.5],[4.5,60.5]]]]}}]}"""));

        assertSquareWithLake(land);
        assertThat(land.name()).isEqualTo("mine.geojson");
        assertThat(land.resolution()).isEqualTo("as given, 2 rings");
    }

    @Test
    void wellKnownBinaryOfEitherByteOrder() throws IOException {
        for (ByteOrder order : new ByteOrder[] {ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            assertSquareWithLake(LandFiles.read(Files.write(directory.resolve("mine.wkb"), wkb(order))));
        }
    }

    @Test
    void gshhg() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(1000);
        gshhgPolygon(file, 1, SQUARE);
        gshhgPolygon(file, 2, LAKE);
        gshhgPolygon(file, 6, SQUARE);

        LandMask land = LandFiles.read(Files.write(directory.resolve("gshhs_x.b"), written(file)));

        assertSquareWithLake(land);
        assertThat(land.name()).isEqualTo("GSHHG gshhs_x.b");
        assertThat(land.resolution()).startsWith("as given, 2 rings").contains("LGPL");
    }

    @Test
    void everyTruncationIsSaidInOneLine() throws IOException {
        byte[] whole = wkb(ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(directory.resolve("cut.wkb"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> LandFiles.read(cut))
                    .isInstanceOf(LandFileException.class)
                    .hasMessageEndingWith("it ends too early");
        }
    }

    @Test
    void whatIsNoLandIsRefused() throws IOException {
        Path point = Files.writeString(directory.resolve("a.json"), "{\"type\":\"Point\",\"coordinates\":[1,2]}");
        Path nonsense = Files.writeString(directory.resolve("b.geojson"), "land ho");
        Path shape = Files.writeString(directory.resolve("c.shp"), "");
        Path noPlace = Files.writeString(
                directory.resolve("d.json"), "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,91],[2,0]]]}");

        assertRefused(point, "cannot read 'Point', only polygons");
        assertRefused(nonsense, "it is not JSON");
        assertRefused(shape, "its name must end in");
        assertRefused(noPlace, "a ring has a point at 1.0, 91.0");
        assertRefused(directory.resolve("absent.wkb"), "cannot read");
    }

    @Test
    void realShorelineOffWashington() throws IOException {
        LandMask land = LandFiles.read(ReferenceFolder.file("data/land_wa.wkb"));

        assertThat(land.isLand(-124.63, 48.36)).as("Neah Bay").isTrue();
        assertThat(land.isLand(-125.5, 47.5)).as("at sea").isFalse();
        assertThat(land.firstLandfall(-125.5, 47.5, -123.5, 47.5)).isBetween(0.5, 0.65);
    }

    private static void assertSquareWithLake(LandMask land) {
        assertThat(land.isLand(4.2, 61)).isTrue();
        assertThat(land.isLand(5, 61)).isFalse();
        assertThat(land.isLand(3.9, 61)).isFalse();
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> LandFiles.read(file))
                .isInstanceOf(LandFileException.class)
                .hasMessageContaining(reason);
    }

    private static byte[] wkb(ByteOrder order) {
        ByteBuffer bytes = ByteBuffer.allocate(1000).order(order);
        byte mark = (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 0);
        bytes.put(mark).putInt(6).putInt(1);
        bytes.put(mark).putInt(3).putInt(2);
        for (double[] ring : new double[][] {SQUARE, LAKE}) {
            bytes.putInt(ring.length / 2);
            for (double number : ring) {
                bytes.putDouble(number);
            }
        }
        return written(bytes);
    }

    private static void gshhgPolygon(ByteBuffer file, int level, double[] ring) {
        int version = 15;
        file.putInt(0).putInt(ring.length / 2).putInt(level | version << 8);
        file.put(new byte[8 * Integer.BYTES]);
        for (double number : ring) {
            file.putInt((int) Math.round(1e6 * number));
        }
    }

    private static byte[] written(ByteBuffer bytes) {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }
}
