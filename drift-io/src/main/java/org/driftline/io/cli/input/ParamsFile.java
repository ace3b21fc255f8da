package org.driftline.io.cli.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads parameters from a file; nothing in it is silently lost. */
public final class ParamsFile {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ParamsFile() {}

    /** The JSON object in a file. */
    public static ObjectNode read(Path params) throws IOException, BadInputException {
        if (!Files.isReadable(params)) {
            throw new BadInputException("cannot read " + params);
        }
        try {
            JsonNode read = JSON.readTree(Files.readAllBytes(params));
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw new BadInputException(params + " holds no JSON object");
        } catch (JsonProcessingException e) {
            throw new BadInputException(params + " is not JSON: " + e.getOriginalMessage());
        }
    }
}
