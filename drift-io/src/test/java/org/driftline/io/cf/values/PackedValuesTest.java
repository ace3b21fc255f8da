package org.driftline.io.cf.values;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.driftline.io.netcdf.Attribute;
import org.driftline.io.netcdf.Attributes;
import org.driftline.io.netcdf.Dimension;
import org.driftline.io.netcdf.NetCdfType;
import org.driftline.io.netcdf.Variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PackedValuesTest {

    /** A variable with these numbers as stored. */
    private static final class Stored extends Variable {
        private final double[] numbers;

        Stored(NetCdfType type, double[] numbers, Attribute... attributes) {
            super(
                    "x",
                    type,
                    List.of(new Dimension("n", numbers.length, false)),
                    new Attributes(Arrays.asList(attributes)));
            this.numbers = numbers;
        }

        @Override
        public void read(int[] start, int[] count, float[] into) {
            for (int i = 0; i < count[0]; i++) {
                into[i] = (float) numbers[start[0] + i];
            }
        }

        @Override
        public void read(int[] start, int[] count, double[] into) {
            System.arraycopy(numbers, start[0], into, 0, count[0]);
        }
    }

    private static double[] read(Stored variable) throws IOException {
        double[] all = PackedValues.of(variable).readAll(100);
        float[] single = new float[all.length];
        PackedValues.of(variable).read(new int[1], new int[] {all.length}, single);
        for (int i = 0; i < all.length; i++) {
            assertThat(single[i]).isEqualTo(Float.valueOf((float) all[i]));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"BYTE", "SHORT", "INT", "UBYTE", "USHORT", "UINT", "INT64", "FLOAT", "DOUBLE"})
    void anyTypeMayBePacked(String type) throws IOException {
        Stored variable = new Stored(
                NetCdfType.valueOf(type),
                new double[] {0, 1, 100, 99},
                Attribute.doubles("scale_factor", 0.5),
                Attribute.doubles("add_offset", -10),
                Attribute.ints("_FillValue", 99));

        assertThat(read(variable)).containsExactly(-10, -9.5, 40, Double.NaN);
    }

    @Test
    void fillValueAndMissingValuesBothCount() throws IOException {
        Stored variable = new Stored(
                NetCdfType.SHORT,
                new double[] {1, -1, -2, -3, -32_767},
                Attribute.shorts("_FillValue", -1),
                Attribute.shorts("missing_value", -2, -3));

        assertThat(read(variable)).containsExactly(1, Double.NaN, Double.NaN, Double.NaN, -32_767);
    }

    @Test
    void aFillValueInDoublePrecisionIsThatOfFloats() throws IOException {
        Stored variable =
                new Stored(NetCdfType.FLOAT, new double[] {0.5, (float) 1e20}, Attribute.doubles("_FillValue", 1e20));

        assertThat(read(variable)).containsExactly(0.5, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHORT -32767", "INT -2147483647", "USHORT 65535", "UINT 4294967295"})
    void whatTheLibraryWritesWhereNothingWasWrittenIsMissing(String text) throws IOException {
        String[] words = text.split(" ", 2);
        Stored variable = new Stored(NetCdfType.valueOf(words[0]), new double[] {1, Double.parseDouble(words[1])});

        assertThat(read(variable)).containsExactly(1, Double.NaN);
    }

    @Test
    void limitsArePackedLikeTheNumbers() throws IOException {
        Stored variable = new Stored(
                NetCdfType.SHORT,
                new double[] {-101, -100, 100, 101},
                Attribute.floats("scale_factor", 0.5f),
                Attribute.shorts("valid_range", -100, 100));

        assertThat(read(variable)).containsExactly(Double.NaN, -50, 50, Double.NaN);
    }

    @Test
    void limitsOfAWiderTypeAreOfTheUnpackedNumbers() throws IOException {
        Stored variable = new Stored(
                NetCdfType.SHORT,
                new double[] {-101, -100, 100, 101},
                Attribute.floats("scale_factor", 0.5f),
                Attribute.floats("valid_min", -50),
                Attribute.floats("valid_max", 50));

        assertThat(read(variable)).containsExactly(Double.NaN, -50, 50, Double.NaN);
    }

    @Test
    void unsignedNumbersInSignedOnes() throws IOException {
        Stored variable = new Stored(
                NetCdfType.BYTE,
                new double[] {0, 127, -128, -6, -5, -1},
                Attribute.text("_Unsigned", "true"),
                Attribute.bytes("_FillValue", -1),
                Attribute.bytes("valid_range", 0, -6));

        assertThat(read(variable)).containsExactly(0, 127, 128, 250, Double.NaN, Double.NaN);
    }

    @Test
    void aFillValueMayBeGivenUnsigned() throws IOException {
        Stored variable = new Stored(
                NetCdfType.BYTE,
                new double[] {1, -1},
                Attribute.text("_Unsigned", "true"),
                Attribute.ints("_FillValue", 255));

        assertThat(read(variable)).containsExactly(1, Double.NaN);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, Double.NaN, Double.POSITIVE_INFINITY})
    void aScaleThatMakesAllTheSameIsRefused(double scale) {
        Stored variable = new Stored(NetCdfType.SHORT, new double[] {1, 2}, Attribute.doubles("scale_factor", scale));

        assertThatThrownBy(() -> PackedValues.of(variable))
                .isInstanceOf(CfException.class)
                .hasMessageContaining("x cannot be unpacked: its scale_factor is " + scale);
    }
}
