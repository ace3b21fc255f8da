package org.driftline.commander.session;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of a login, for the API's description; {@link Login} reads it.
 *
 * @param username user name or e-mail address
 * @param email instead of the user name
 * @param password in the clear
 */
@Schema(name = "Login", example = "{\"username\": \"ada\", \"password\": \"correct horse battery staple\"}")
@JsonNaming(SnakeCaseStrategy.class)
record LoginBody(
        @Schema(description = "User name, or e-mail address", maxLength = 254) @Nullable String username,

        @Schema(description = "Instead of username", maxLength = 254) @Nullable String email,

        @Schema(required = true, maxLength = 256) String password) {}
