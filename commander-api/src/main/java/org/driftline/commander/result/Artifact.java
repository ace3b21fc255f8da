package org.driftline.commander.result;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One file of a result.
 *
 * @param name what clients ask for
 * @param key where it is stored
 * @param size in bytes
 * @param sha256 of its bytes, in hexadecimal digits
 * @param contentType its media type
 */
public record Artifact(String name, String key, long size, String sha256, String contentType) {

    static Artifact of(ObjectNode json) {
        return new Artifact(
                json.path("name").asText(),
                json.path("key").asText(),
                json.path("size").asLong(-1),
                json.path("sha256").asText(),
                json.path("content_type").asText());
    }
}
