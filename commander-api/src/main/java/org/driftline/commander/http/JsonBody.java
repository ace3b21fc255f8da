package org.driftline.commander.http;

import java.io.IOException;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Reads a request's body as one JSON object, without the liberties that two readers may take differently. */
public final class JsonBody {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // numbers stay as they were written
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The largest body that is read (bytes); a search polygon of a thousand corners takes 40 kB. */
    static final int MAX_BYTES = 2 << 20;

    private JsonBody() {}

    /**
     * The one object in a body.
     *
     * @throws DomainError if the body is anything else
     */
    public static ObjectNode read(byte[] body) {
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        if (body.length == 0) {
            throw malformed("The body is empty");
        }
        JsonNode json = parse(body);
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw malformed("The body must be a JSON object");
    }

    /** The one object in a body, or an empty one when there is no body. */
    public static ObjectNode readOrEmpty(byte @Nullable [] body) {
        return body == null || body.length == 0 ? STRICT.createObjectNode() : read(body);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (JsonProcessingException e) {
            throw malformed("The body is not JSON: " + e.getOriginalMessage() + place(e.getLocation()));
        } catch (IOException e) {
            throw malformed("The body cannot be read as text");
        }
    }

    private static String place(@Nullable JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    static DomainError tooLarge() {
        return new DomainError(ErrorKind.TOO_LARGE, "At most " + MAX_BYTES + " bytes are accepted");
    }

    private static DomainError malformed(String text) {
        return new DomainError(ErrorKind.MALFORMED_BODY, text);
    }
}
