package org.driftline.drift.coast;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class NaturalEarthTest {

    private static final LandMask LAND = NaturalEarth.land();

    @Test
    void isTheFileThatItsNoteDescribes() throws IOException, NoSuchAlgorithmException {
        String note = new String(resource("natural-earth-10m.txt"), StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource(NaturalEarth.RESOURCE));

        assertThat(note)
                .contains("output sha256: " + HexFormat.of().formatHex(digest) + "\n")
                .contains("rings: " + NaturalEarth.rings().size() + "\n")
                .contains("source licence: public domain\n");
    }

    @Test
    void saysWhatItIsAndWhatItLacks() {
        assertThat(LAND.name()).isEqualTo("Natural Earth 10m land");
        assertThat(LAND.resolution()).contains("1:10 million").contains("small islands and skerries are missing");
    }

    @Test
    void isReadOnce() {
        assertThat(NaturalEarth.land()).isSameAs(LAND);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Oslo,                  10.75,  59.95
            Shetland,              -1.28,  60.30
            Svalbard,              17.00,  78.50
            South Pole,             0.00, -90.00
            South Pole again,    -135.00, -90.00
            Antarctica at 180,    180.00, -84.90
            Antarctica at -180,  -180.00, -84.90
            Chukotka at 180,      180.00,  67.00
            Chukotka west of it,  179.99,  67.00
            Chukotka east of it, -179.99,  67.00
            a turn further,       370.75,  59.95
            a turn back,         -349.25,  59.95
            Wrangel at 180,       180.00,  71.20
            Vanua Levu,           179.30, -16.60
            Quito,                -78.50,  -0.20
            """)
    void knowsLand(String place, double lon, double lat) {
        assertThat(LAND.isLand(lon, lat)).as(place).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            west of Shetland,      -3.00,  60.00
            off Sumburgh Head,     -1.27,  59.80
            Null Island,            0.00,   0.00
            North Pole,             0.00,  90.00
            North Pole again,     123.40,  90.00
            Ross Sea,             180.00, -75.00
            Pacific at 180,       180.00,   0.00
            Pacific at -180,     -180.00,   0.00
            Bering Strait,       -168.97,  65.60
            Caspian Sea,           50.00,  42.00
            a turn further,       357.00,  60.00
            """)
    void knowsSea(String place, double lon, double lat) {
        assertThat(LAND.isLand(lon, lat)).as(place).isFalse();
    }

    @Test
    void wayAcrossTheDatelineMeetsTheSameShoreFromBothSides() {
        double eastward = LAND.firstLandfall(177, 68, -177, 68);
        assertThat(eastward).as("starts on land").isZero();

        double northward = LAND.firstLandfall(179.999, 64, -179.999, 67);
        double same = LAND.firstLandfall(-180.001, 64, -179.999, 67);
        assertThat(northward).isBetween(0.2, 0.6).isCloseTo(same, within(1e-9));
    }

    @Test
    void wayOverTheOpenOceanIsFree() {
        assertThat(LAND.firstLandfall(175, 40, -175, 42)).isNaN();
        assertThat(LAND.firstLandfall(-175, 40, 175, 42)).isNaN();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NaturalEarth.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }
}
