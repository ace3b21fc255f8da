package org.driftline.io.heatmap;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class PngFileTest {
    @TempDir
    Path directory;

    @Test
    void everyPixelReadsBack() throws IOException {
        Picture picture = new Picture(300, 200);
        for (int i = 0; i < 256; i++) {
            picture.use((byte) i);
            picture.dot(i, i % 200);
        }
        Path file = directory.resolve("a.png");

        PngFile.write(file, picture);

        BufferedImage read = ImageIO.read(file.toFile());
        byte[] rgb = Palette.rgb();
        assertThat(read.getWidth()).isEqualTo(300);
        assertThat(read.getHeight()).isEqualTo(200);
        for (int i = 0; i < 256; i++) {
            int expected = (rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | rgb[3 * i + 2] & 0xFF;
            assertThat(read.getRGB(i, i % 200) & 0xFFFFFF).isEqualTo(expected);
        }
        assertThat(read.getRGB(299, 199) & 0xFFFFFF).isEqualTo(0xFFFFFF);
    }

    @Test
    void ofAnAnimationOldProgramsShowTheFirstPicture() throws IOException {
        Picture first = new Picture(40, 30);
        first.use(Palette.BLUE);
        first.fill(0, 0, 40, 30);
        Path file = directory.resolve("b.png");

        try (PngFile png = new PngFile(file, 2, 200)) {
            png.write(first);
            png.write(new Picture(40, 30));
        }

        assertThat(ImageIO.read(file.toFile()).getRGB(20, 20) & 0xFFFFFF).isEqualTo(0x1F4E9E);
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes).containsSubsequence("IHDR", "acTL", "PLTE", "fcTL", "IDAT", "fcTL", "fdAT", "IEND");
    }
}
