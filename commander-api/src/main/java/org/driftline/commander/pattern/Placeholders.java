package org.driftline.commander.pattern;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Fills {@code ${name}} in the texts of a JSON document. A text that is nothing but a placeholder becomes the value itself,
 * with its type; within a longer text the value is inserted. What has no value is left out. {@code $${name}} stands for the
 * characters <code>${name}</code>. What is filled in is never looked at for placeholders again.
 */
final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$(\\$?)\\{([^{}]*)}");

    private Placeholders() {}

    /** The names in a document. */
    static Set<String> names(JsonNode document) {
        Set<String> names = new LinkedHashSet<>();
        texts(document)
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .filter(found -> found.group(1).isEmpty())
                .forEach(found -> names.add(found.group(2)));
        return names;
    }

    /** The names that stand within a longer text. */
    static Set<String> inserted(JsonNode document) {
        Set<String> names = new LinkedHashSet<>();
        texts(document)
                .filter(text -> whole(text) == null)
                .forEach(text -> names.addAll(names(TextNode.valueOf(text))));
        return names;
    }

    /** How many characters these values add at most, wherever they stand. */
    static long growth(JsonNode document, Map<String, JsonNode> values) {
        Map<String, Integer> lengths = new HashMap<>();
        values.forEach((name, value) -> lengths.put(name, value.toString().length()));
        return texts(document)
                .flatMap(text -> PLACEHOLDER.matcher(text).results())
                .mapToLong(found -> lengths.getOrDefault(found.group(2), 0))
                .sum();
    }

    /** The document with these values; nothing of the original is shared. */
    static ObjectNode fill(ObjectNode document, Map<String, JsonNode> values) {
        ObjectNode filled = JsonNodeFactory.instance.objectNode();
        document.properties().forEach(field -> {
            JsonNode value = fill(field.getValue(), values);
            if (!value.isMissingNode()) {
                filled.set(field.getKey(), value);
            }
        });
        return filled;
    }

    private static JsonNode fill(JsonNode node, Map<String, JsonNode> values) {
        if (node instanceof ObjectNode object) {
            return fill(object, values);
        }
        if (node.isArray()) {
            ArrayNode filled = JsonNodeFactory.instance.arrayNode();
            for (JsonNode element : node) {
                JsonNode value = fill(element, values);
                if (!value.isMissingNode()) {
                    filled.add(value);
                }
            }
            return filled;
        }
        return node.isTextual() ? fill(node.textValue(), values) : node;
    }

    private static JsonNode fill(String text, Map<String, JsonNode> values) {
        String name = whole(text);
        if (name != null) {
            JsonNode value = values.get(name);
            return value == null ? MissingNode.getInstance() : value.deepCopy();
        }
        return TextNode.valueOf(PLACEHOLDER.matcher(text).replaceAll(found -> inserted(found, values)));
    }

    private static String inserted(MatchResult found, Map<String, JsonNode> values) {
        if (!found.group(1).isEmpty()) {
            return Matcher.quoteReplacement(found.group().substring(1));
        }
        JsonNode value = values.get(found.group(2));
        if (value == null) {
            return "";
        }
        return Matcher.quoteReplacement(value.isNumber() ? value.decimalValue().toPlainString() : value.asText());
    }

    /** The name, if the text is nothing but one placeholder. */
    private static @Nullable String whole(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.matches() && matcher.group(1).isEmpty() ? matcher.group(2) : null;
    }

    private static Stream<String> texts(JsonNode node) {
        if (node.isTextual()) {
            return Stream.of(node.textValue());
        }
        Stream.Builder<JsonNode> children = Stream.builder();
        node.forEach(children);
        return children.build().flatMap(Placeholders::texts);
    }
}
