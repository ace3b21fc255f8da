package org.driftline.events.amqp;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Exchanges, queues and bindings, however they were said.
 *
 * @param exchanges names, with type and durability
 * @param queues names, with durability and arguments
 * @param bindings source, queue and routing key
 */
record Definitions(Map<String, String> exchanges, Map<String, JsonNode> queues, Set<String> bindings) {
    static final ObjectMapper JSON = new ObjectMapper();

    /** What the application declares. */
    static Definitions of(Topology topology) {
        return new Definitions(
                topology.exchanges().stream()
                        .collect(Collectors.toMap(
                                Topology.Exchange::name,
                                exchange -> exchange.type().getType()
                                        + " durable=true auto_delete=false internal=false {}")),
                topology.queues().stream()
                        .collect(Collectors.toMap(
                                Topology.Queue::name,
                                queue -> JSON.createObjectNode()
                                        .put("durable", true)
                                        .put("auto_delete", false)
                                        .set("arguments", JSON.valueToTree(queue.arguments())))),
                topology.bindings().stream()
                        .map(binding -> "%s -> %s by %s {}"
                                .formatted(binding.exchange(), binding.queue(), binding.routingKey()))
                        .collect(Collectors.toSet()));
    }

    /** What a document of RabbitMQ's says of one virtual host. */
    static Definitions of(JsonNode document, String vhost) {
        Predicate<JsonNode> here = part -> part.path("vhost").asText().equals(vhost);
        return new Definitions(
                StreamSupport.stream(document.path("exchanges").spliterator(), false)
                        .filter(here)
                        .collect(Collectors.toMap(Definitions::name, Definitions::exchange)),
                StreamSupport.stream(document.path("queues").spliterator(), false)
                        .filter(here)
                        .collect(Collectors.toMap(Definitions::name, Definitions::queue)),
                StreamSupport.stream(document.path("bindings").spliterator(), false)
                        .filter(here)
                        .map(Definitions::binding)
                        .collect(Collectors.toSet()));
    }

    private static String name(JsonNode part) {
        return part.path("name").asText();
    }

    private static String exchange(JsonNode part) {
        return part.path("type").asText() + " durable=" + part.path("durable") + " auto_delete="
                + part.path("auto_delete") + " internal="
                + part.path("internal").asBoolean() + " " + part.path("arguments");
    }

    private static JsonNode queue(JsonNode part) {
        return JSON.createObjectNode()
                .put("durable", part.path("durable").asBoolean())
                .put("auto_delete", part.path("auto_delete").asBoolean())
                .set("arguments", part.path("arguments"));
    }

    private static String binding(JsonNode part) {
        return "%s -> %s by %s %s"
                .formatted(
                        part.path("source").asText(),
                        part.path("destination").asText(),
                        part.path("routing_key").asText(),
                        part.path("arguments"));
    }
}
