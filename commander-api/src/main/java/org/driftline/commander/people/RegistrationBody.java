package org.driftline.commander.people;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Bodies about accounts, for the API's description; {@link AccountBodies} reads them.
 *
 * @param username letters, digits, dots, underscores and hyphens
 * @param email to log in with too
 * @param fullName for people
 * @param password 10 characters or more
 */
@Schema(name = "Registration", example = """
                {"username": "ada", "email": "ada@rescue.example", "full_name": "Ada Lovelace",
                 "password": "correct horse battery staple"}""")
@JsonNaming(SnakeCaseStrategy.class)
record RegistrationBody(
        @Schema(required = true, minLength = 3, maxLength = 64)
        String username,

        @Schema(maxLength = 254) @Nullable String email,
        @Schema(maxLength = 200) @Nullable String fullName,

        @Schema(required = true, minLength = 10, maxLength = 256)
        String password) {

    /** What an admin says of a new account. */
    @Schema(name = "NewAccount", example = """
                    {"username": "grace", "full_name": "Grace Hopper", "password": "correct horse battery staple",
                     "role": "coordinator"}""")
    @JsonNaming(SnakeCaseStrategy.class)
    record ByAdmin(
            @Schema(required = true, minLength = 3, maxLength = 64)
            String username,

            @Schema(maxLength = 254) @Nullable String email,
            @Schema(maxLength = 200) @Nullable String fullName,

            @Schema(required = true, minLength = 10, maxLength = 256)
            String password,

            @Schema(
                    required = true,
                    enumeration = {"observer", "operator", "coordinator", "admin", "worker"})
            String role) {}

    /** What an admin changes. */
    @Schema(name = "AccountChange", example = "{\"role\": \"observer\", \"disabled\": false}")
    @JsonNaming(SnakeCaseStrategy.class)
    record Change(
            @Schema(enumeration = {"observer", "operator", "coordinator", "admin", "worker"}) @Nullable String role,

            @Nullable Boolean disabled,

            @Schema(description = "Ends all sessions", minLength = 10, maxLength = 256) @Nullable String newPassword) {}

    /** What somebody changes of his own. */
    @Schema(name = "ProfileChange", example = "{\"full_name\": \"Ada King\"}")
    @JsonNaming(SnakeCaseStrategy.class)
    record Profile(
            @Schema(maxLength = 254) @Nullable String email,
            @Schema(maxLength = 200) @Nullable String fullName,

            @Schema(description = "Needed with new_password", maxLength = 256) @Nullable String currentPassword,

            @Schema(description = "Ends all sessions", minLength = 10, maxLength = 256) @Nullable String newPassword) {}
}
