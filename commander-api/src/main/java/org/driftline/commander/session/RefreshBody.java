package org.driftline.commander.session;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A refresh token, for the API's description.
 *
 * @param refreshToken as it was given
 */
@Schema(name = "RefreshToken", example = "{\"refresh_token\": \"dlr_Zm9yIGV4YW1wbGU\"}")
@JsonNaming(SnakeCaseStrategy.class)
record RefreshBody(@Schema(required = true, maxLength = 200) String refreshToken) {}
