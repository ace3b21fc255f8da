package org.driftline.events;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Strict reading of JSON objects: nothing twice, nothing after the end, no number that is not one. */
final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxNumberLength(64)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectReader READER = MAPPER.readerFor(JsonNode.class);

    private Json() {}

    static ObjectNode object(byte[] body, int maxBytes) throws MalformedMessageException {
        if (body.length > maxBytes) {
            throw new MalformedMessageException("", "too large: " + body.length + " bytes, at most " + maxBytes);
        }
        JsonNode tree = tree(body);
        if (tree instanceof ObjectNode object) {
            checkFinite("", object);
            return object;
        }
        throw new MalformedMessageException("", "must be a JSON object, but is " + kind(tree));
    }

    /** Refuses NaN and infinities anywhere; Jackson reads 1e999 as infinity and writes NaN as a string. */
    static void checkFinite(String path, JsonNode node) throws MalformedMessageException {
        if (node.isFloatingPointNumber()) {
            if (!Double.isFinite(node.doubleValue())) {
                throw new MalformedMessageException(path, "must be a finite number");
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                if (entry.getValue().isContainerNode() || entry.getValue().isFloatingPointNumber()) {
                    checkFinite(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue());
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkFinite(path, node.get(i));
            }
        }
    }

    static String kind(JsonNode node) {
        return node.getNodeType() == JsonNodeType.POJO
                ? "something else"
                : node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    private static JsonNode tree(byte[] body) throws MalformedMessageException {
        try {
            return READER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new MalformedMessageException("", "not JSON as we read it: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedMessageException("", "not JSON: " + e.getMessage());
        }
    }
}
