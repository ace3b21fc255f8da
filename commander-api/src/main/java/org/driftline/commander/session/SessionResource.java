package org.driftline.commander.session;

import java.util.Set;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Open;
import org.driftline.commander.fields.BodyFields;
import org.driftline.commander.http.BearerToken;
import org.driftline.commander.http.ClientAddress;
import org.driftline.commander.http.JsonBody;

/** Where people log in and out. */
@Path("/api/v1/auth")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class SessionResource {
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final int LONGEST_TOKEN = 200;

    private final LoginService logins;
    private final Sessions sessions;

    @Inject
    SessionResource(LoginService logins, Sessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** Opens a session. */
    @POST
    @Path("login")
    @Open("shows the password")
    @Operation(
            summary = "Log in",
            description = "With user name or e-mail address. Wrong passwords in a row have to wait, longer each time.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = LoginBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Logged in",
            content = @Content(schema = @Schema(implementation = TokenPair.class)))
    @APIResponse(responseCode = "401", description = "The name or the password is wrong")
    @APIResponse(responseCode = "429", description = "Too many passwords were tried; Retry-After says when to go on")
    public Uni<RestResponse<TokenPair>> login(byte[] body, @Context RoutingContext request) {
        return logins.login(Login.read(body, ClientAddress.of(request))).map(SessionResource::unstored);
    }

    /** Goes on with a session. */
    @POST
    @Path("refresh")
    @Open("shows the refresh token")
    @Operation(
            summary = "Get the next pair of tokens",
            description = "A refresh token is good once; using one again ends its session.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RefreshBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The next pair",
            content = @Content(schema = @Schema(implementation = TokenPair.class)))
    @APIResponse(responseCode = "401", description = "The token is wrong, used or no longer good")
    public Uni<RestResponse<TokenPair>> refresh(byte[] body) {
        return sessions.refresh(refreshToken(body)).map(SessionResource::unstored);
    }

    /** Ends a session. */
    @POST
    @Path("logout")
    @Open("shows a token of the session that it ends, which may have run out")
    @Operation(
            summary = "Log out",
            description =
                    "Ends the session of the refresh token in the body, or else of the access token in the header.")
    @RequestBody(content = @Content(schema = @Schema(implementation = RefreshBody.class)))
    @APIResponse(responseCode = "204", description = "There is no such session any more")
    public Uni<Void> logout(byte[] body, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        String accessToken = BearerToken.of(authorization);
        return accessToken != null && isEmpty(body)
                ? sessions.endByAccess(accessToken)
                : sessions.endByRefresh(refreshToken(body));
    }

    private static boolean isEmpty(byte[] body) {
        return body.length == 0 || JsonBody.read(body).isEmpty();
    }

    private static String refreshToken(byte[] body) {
        BodyFields fields =
                BodyFields.of(JsonBody.read(body)).only(Set.of(REFRESH_TOKEN)).require(REFRESH_TOKEN);
        String token = fields.secret(REFRESH_TOKEN, LONGEST_TOKEN);
        fields.done();
        return String.valueOf(token);
    }

    private static RestResponse<TokenPair> unstored(TokenPair tokens) {
        return RestResponse.ResponseBuilder.ok(tokens)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
