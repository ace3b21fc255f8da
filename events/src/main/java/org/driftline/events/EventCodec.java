package org.driftline.events;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Envelopes to bytes and back: exactly seven fields, each of its type, and nothing that JSON readers disagree about. */
public final class EventCodec {
    /** The largest event that is read or written (bytes). */
    public static final int MAX_BYTES = 1 << 20;

    private static final List<String> FIELDS =
            List.of("id", "type", "source", "target", "timestamp", "payload", "meta");

    private EventCodec() {}

    /**
     * Writes an event.
     *
     * @throws IllegalArgumentException if a reader would refuse it: a number that is not finite, or too many bytes
     */
    public static byte[] encode(Envelope event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
            Json.checkFinite("payload", event.payload());
            Json.checkFinite("meta", event.meta());
            write(event, json);
        } catch (MalformedMessageException e) {
            throw new IllegalArgumentException("event cannot be written: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes.size() > MAX_BYTES) {
            throw new IllegalArgumentException("event of " + bytes.size() + " bytes, at most " + MAX_BYTES);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads an event.
     *
     * @throws MalformedMessageException if it is not exactly an envelope of the version we know; names the field
     */
    public static Envelope decode(byte[] body) throws MalformedMessageException {
        ObjectNode object = Json.object(body, MAX_BYTES);
        Fields fields = new Fields("", object);
        fields.exactly(FIELDS);
        ObjectNode meta = fields.object("meta");
        EventMeta.read(meta);
        return new Envelope(
                fields.uuid("id"),
                fields.text("type"),
                fields.text("source"),
                fields.textOrNull("target"),
                fields.seconds("timestamp"),
                fields.object("payload"),
                meta);
    }

    /**
     * Reads the head of an event that {@link #encode} wrote, and no further.
     *
     * @throws MalformedMessageException if it is none
     */
    public static EventHead head(String written) throws MalformedMessageException {
        try (JsonParser json = Json.MAPPER.createParser(written)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedMessageException("", "must be a JSON object");
            }
            json.nextToken();
            required(json, "id");
            String type = required(json, "type");
            String source = required(json, "source");
            return new EventHead(type, source, text(json, "target"));
        } catch (IOException e) {
            throw new MalformedMessageException("", "is not JSON");
        }
    }

    private static String required(JsonParser json, String field) throws IOException, MalformedMessageException {
        String text = text(json, field);
        if (text == null) {
            throw new MalformedMessageException(field, "must be a text");
        }
        return text;
    }

    /** The text of the field that the parser is at, or null if it is that; the parser goes on to the next. */
    private static @Nullable String text(JsonParser json, String field) throws IOException, MalformedMessageException {
        boolean isField = field.equals(json.currentName());
        JsonToken value = json.nextToken();
        if (!isField || (value != JsonToken.VALUE_STRING && value != JsonToken.VALUE_NULL)) {
            throw new MalformedMessageException(field, "must come next, as a text");
        }
        String text = value == JsonToken.VALUE_NULL ? null : json.getText();
        json.nextToken();
        return text;
    }

    private static void write(Envelope event, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", event.id().toString());
        json.writeStringField("type", event.type());
        json.writeStringField("source", event.source());
        json.writeStringField("target", event.target());
        json.writeFieldName("timestamp");
        // written plainly, as 1703001300.123; a double's own text would be 1.703001300123E9
        json.writeNumber(BigDecimal.valueOf(event.timestamp()).toPlainString());
        json.writePOJOField("payload", event.payload());
        json.writePOJOField("meta", event.meta());
        json.writeEndObject();
    }
}
