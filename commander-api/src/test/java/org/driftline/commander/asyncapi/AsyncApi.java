package org.driftline.commander.asyncapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The document {@code docs/asyncapi.yaml}. */
final class AsyncApi {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("maven.multiModuleProjectDirectory", ".."), "docs", "asyncapi.yaml");
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    private final JsonNode document;

    private AsyncApi(JsonNode document) {
        this.document = document;
    }

    static AsyncApi read() {
        try {
            return new AsyncApi(new YAMLMapper().readTree(Files.readString(DOCUMENT)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where in the document a reference leads. */
    JsonNode at(String reference) {
        return document.at(reference.substring(1));
    }

    /** Every {@code $ref} in the document. */
    List<String> references() {
        return document.findValuesAsText("$ref");
    }

    /** The messages of a channel by their keys. */
    Map<String, JsonNode> messages(String channel) {
        Map<String, JsonNode> messages = new TreeMap<>();
        document.at("/channels/" + channel + "/messages")
                .properties()
                .forEach(message -> messages.put(
                        message.getKey(), at(message.getValue().get("$ref").textValue())));
        return messages;
    }

    /** The channels' keys. */
    List<String> channels() {
        List<String> channels = new ArrayList<>();
        document.get("channels").fieldNames().forEachRemaining(channels::add);
        return channels;
    }

    /** The message of the channel of domain events that tells events of a type. */
    JsonNode event(String type) {
        return messages("events").values().stream()
                .filter(message -> message.path("name").asText().equals(type))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no message of the channel events is named " + type));
    }

    /** What is wrong with something by a schema of the document. */
    Collection<String> mistakes(JsonNode schema, JsonNode value) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", document.get("components"));
        JsonSchema compiled = SCHEMAS.getSchema(whole);
        return compiled
                .validate(
                        value.toString(),
                        InputFormat.JSON,
                        context -> context.getExecutionConfig().setFormatAssertionsEnabled(true))
                .stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
