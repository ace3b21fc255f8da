package org.driftline.io.netcdf;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A named remark on a file or variable: a text or a few numbers.
 *
 * @param name as in the file
 * @param type CHAR or STRING for a text, else the type of the numbers
 * @param text the text; for numbers, these separated by spaces
 * @param numbers the numbers; empty for a text
 */
public record Attribute(String name, NetCdfType type, String text, List<Number> numbers) {

    /** @throws IllegalArgumentException if the name is empty */
    public Attribute {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("an attribute needs a name");
        }
        numbers = List.copyOf(numbers);
    }

    public static Attribute text(String name, String text) {
        return new Attribute(name, NetCdfType.CHAR, text, List.of());
    }

    /** Numbers of any type; each is converted to {@code type} when written. */
    public static Attribute numbers(String name, NetCdfType type, List<? extends Number> numbers) {
        String text = numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new Attribute(name, type, text, List.copyOf(numbers));
    }

    public static Attribute doubles(String name, double... values) {
        return numbers(name, NetCdfType.DOUBLE, DoubleStream.of(values).boxed().toList());
    }

    public static Attribute floats(String name, float value) {
        return numbers(name, NetCdfType.FLOAT, List.of(value));
    }

    public static Attribute ints(String name, int... values) {
        return numbers(name, NetCdfType.INT, IntStream.of(values).boxed().toList());
    }

    public static Attribute shorts(String name, int... values) {
        return numbers(name, NetCdfType.SHORT, IntStream.of(values).boxed().toList());
    }

    public static Attribute bytes(String name, int... values) {
        return numbers(name, NetCdfType.BYTE, IntStream.of(values).boxed().toList());
    }
}
