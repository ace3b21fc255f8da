package org.driftline.io.netcdf;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The attributes of a file or variable in the order of the file. */
public final class Attributes {

    private final Map<String, Attribute> byName;

    /** The later of two with one name wins. */
    public Attributes(Collection<Attribute> attributes) {
        Map<String, Attribute> map = new LinkedHashMap<>();
        attributes.forEach(attribute -> map.put(attribute.name(), attribute));
        this.byName = Collections.unmodifiableMap(map);
    }

    public Collection<Attribute> all() {
        return byName.values();
    }

    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The attribute as text without blanks at its ends; empty text counts as absent. */
    public Optional<String> text(String name) {
        return find(name).map(Attribute::text).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The numbers of the attribute, shape {@code [value]}; none if it is absent or a text. */
    public double[] numbers(String name) {
        return find(name).map(Attribute::numbers).stream()
                .flatMap(Collection::stream)
                .mapToDouble(Number::doubleValue)
                .toArray();
    }

    /** All as texts, in order, for provenance. */
    public Map<String, String> toMap() {
        Map<String, String> texts = new LinkedHashMap<>();
        byName.forEach((name, attribute) -> texts.put(name, attribute.text()));
        return Collections.unmodifiableMap(texts);
    }
}
