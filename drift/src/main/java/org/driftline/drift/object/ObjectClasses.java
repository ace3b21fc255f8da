package org.driftline.drift.object;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftline.drift.object.ObjectClass.Regression;

/** The table of the 85 leeway object classes. */
public final class ObjectClasses {

    /** Which table this is; goes into every result. */
    public static final String VERSION = "allen-plourde-1999+allen-2005, list of 2011-08-25";

    private static final String RESOURCE = "object-classes.csv";
    private static final List<ObjectClass> ALL = load();
    private static final Map<String, ObjectClass> BY_NAME = ALL.stream()
            .flatMap(object -> Stream.of(
                    Map.entry(lower(object.key()), object), Map.entry(Integer.toString(object.number()), object)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private ObjectClasses() {}

    /** All classes, by number. */
    public static List<ObjectClass> all() {
        return ALL;
    }

    /** The class with a number from 1 to 85, if it is one. */
    public static Optional<ObjectClass> byNumber(int number) {
        return find(Integer.toString(number));
    }

    /** The class with a key in any case, or a number written out, if there is one. */
    public static Optional<ObjectClass> find(String keyOrNumber) {
        return Optional.ofNullable(BY_NAME.get(lower(keyOrNumber.strip())));
    }

    private static List<ObjectClass> load() {
        try (InputStream in = ObjectClasses.class.getResourceAsStream(RESOURCE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(ObjectClasses::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    private static ObjectClass parse(String line) {
        String[] cells = line.split(",", 13); // the description comes last and may hold commas
        Function<Integer, Regression> regression = first -> new Regression(
                Double.parseDouble(cells[first]),
                Double.parseDouble(cells[first + 1]),
                Double.parseDouble(cells[first + 2]));
        return new ObjectClass(
                Integer.parseInt(cells[0]),
                cells[1],
                cells[12],
                Integer.parseInt(cells[2]),
                regression.apply(3),
                regression.apply(6),
                regression.apply(9));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
