package org.driftline.events;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Orders to bytes and back. What a soldier cannot read it must be able to explain, so each error names the field. */
public final class OrderCodec {
    /** The largest order that is read or written (bytes); a search polygon may have many corners. */
    public static final int MAX_BYTES = 4 << 20;

    private static final List<String> FIELDS =
            List.of("mission_id", "kind", "attempt", "priority", "deadline", "params");

    private OrderCodec() {}

    /**
     * Writes an order.
     *
     * @throws IllegalArgumentException if a reader would refuse it: a number that is not finite, or too many bytes
     */
    public static byte[] encode(Order order) {
        try {
            Json.checkFinite("params", order.params());
            byte[] bytes = Json.MAPPER.writeValueAsBytes(toJson(order));
            if (bytes.length > MAX_BYTES) {
                throw new IllegalArgumentException("order of " + bytes.length + " bytes, at most " + MAX_BYTES);
            }
            return bytes;
        } catch (MalformedMessageException | JsonProcessingException e) {
            throw new IllegalArgumentException("order cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * Reads an order.
     *
     * @throws MalformedMessageException if it is not exactly an order; names the field
     */
    public static Order decode(byte[] body) throws MalformedMessageException {
        Fields fields = new Fields("", Json.object(body, MAX_BYTES));
        fields.exactly(FIELDS);
        return new Order(
                fields.uuid("mission_id"),
                fields.oneOf("kind", MissionKind.class),
                (int) fields.whole("attempt", 1, Integer.MAX_VALUE),
                fields.oneOf("priority", Priority.class),
                fields.instantOrNull("deadline"),
                fields.object("params"));
    }

    /** Whose order it would be, read as far as that goes: so that the mission of a bad order can be told. */
    public static Optional<UUID> missionOf(byte[] body, @Nullable String messageId) {
        try {
            return Optional.of(new Fields("", Json.object(body, MAX_BYTES)).uuid("mission_id"));
        } catch (MalformedMessageException e) {
            return OrderId.parse(messageId).map(OrderId::missionId);
        }
    }

    private static ObjectNode toJson(Order order) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("mission_id", order.missionId().toString());
        json.put("kind", order.kind().wire());
        json.put("attempt", order.attempt());
        json.put("priority", order.priority().name().toLowerCase(Locale.ROOT));
        json.put("deadline", order.deadline() == null ? null : order.deadline().toString());
        json.set("params", order.params());
        return json;
    }
}
