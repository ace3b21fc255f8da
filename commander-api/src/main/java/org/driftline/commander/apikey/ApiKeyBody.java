package org.driftline.commander.apikey;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a new key, for the API's description; {@link NewKey} reads it.
 *
 * @param name what its owner calls it
 * @param expiresInDays a number of days, or never
 * @param role the most it may do
 */
@Schema(name = "NewApiKey", example = "{\"name\": \"nightly drill\", \"expires_in_days\": 90, \"role\": \"operator\"}")
@JsonNaming(SnakeCaseStrategy.class)
record ApiKeyBody(
        @Schema(required = true, maxLength = 100) String name,

        @Schema(
                required = true,
                oneOf = {KeyDays.class, KeyWord.class})
        Object expiresInDays,

        @Schema(
                description = "Not wider than your own; your own when left out",
                enumeration = {"observer", "operator", "coordinator", "admin"})
        @Nullable String role) {

    /** A number of days. */
    @Schema(
            name = "KeyDays",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
            enumeration = {"7", "30", "90", "365"})
    interface KeyDays {}

    /** No end. */
    @Schema(
            name = "KeyForever",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
            enumeration = "never")
    interface KeyWord {}
}
