package org.driftline.io.projection.mapping;

import java.util.ArrayList;
import java.util.List;

import org.driftline.io.netcdf.Attributes;

/** The numbers of a grid mapping variable; what is missing and had to be taken for granted is noted. */
final class MappingParameters {

    private final Attributes attributes;
    private final List<String> notes = new ArrayList<>();

    MappingParameters(Attributes attributes) {
        this.attributes = attributes;
    }

    Attributes attributes() {
        return attributes;
    }

    /** What people should know about how it was read. */
    List<String> notes() {
        return notes;
    }

    void note(String text) {
        notes.add(text);
    }

    boolean has(String name) {
        return attributes.find(name).isPresent();
    }

    /** @throws IllegalArgumentException if it is missing or not a number */
    double number(String name) {
        if (!has(name)) {
            throw new IllegalArgumentException("the grid mapping has no " + name);
        }
        return numbers(name)[0];
    }

    double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /** The number under the first of these names that there is. */
    double either(String name, String olderName) {
        return number(has(name) || !has(olderName) ? name : olderName);
    }

    double latitude(String name) {
        double lat = number(name);
        if (!(Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("the grid mapping's " + name + " is no latitude: " + lat);
        }
        return lat;
    }

    /** A scale factor, 1 when the file does not say. */
    double factor(String name) {
        if (!has(name)) {
            note("no " + name + ": taken as 1");
            return 1;
        }
        double factor = number(name);
        if (!(factor > 0.1 && factor < 10)) {
            throw new IllegalArgumentException("the grid mapping's " + name + " is no scale: " + factor);
        }
        return factor;
    }

    /** One or two parallels; one counts twice. */
    double[] parallels() {
        double[] given = has("standard_parallel") ? numbers("standard_parallel") : new double[0];
        if (given.length < 1 || given.length > 2) {
            throw new IllegalArgumentException(
                    "the grid mapping needs one or two values of standard_parallel, and has " + given.length);
        }
        for (double parallel : given) {
            if (!(Math.abs(parallel) <= 90)) {
                throw new IllegalArgumentException("the grid mapping's standard_parallel is no latitude: " + parallel);
            }
        }
        return new double[] {given[0], given[given.length - 1]};
    }

    /** Also those that a file gives as text. */
    private double[] numbers(String name) {
        double[] values = attributes.numbers(name);
        if (values.length == 0) {
            values = parsed(name, attributes.text(name).orElse(""));
        }
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("the grid mapping's " + name + " is not a number: " + value);
            }
        }
        return values;
    }

    private static double[] parsed(String name, String text) {
        String[] words = text.split("[\\s,]+", -1);
        double[] values = new double[words.length];
        try {
            for (int i = 0; i < words.length; i++) {
                values[i] = Double.parseDouble(words[i]);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the grid mapping's " + name + " is not a number: '" + text + "'", e);
        }
        return values;
    }
}
