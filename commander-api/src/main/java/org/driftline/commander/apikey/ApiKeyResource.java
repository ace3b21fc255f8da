package org.driftline.commander.apikey;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

import org.driftline.commander.access.Credential;
import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Caller;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Where people look after their keys. */
@Path(ApiKeyResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class ApiKeyResource {
    static final String PATH = "/api/v1/users/me/api-keys";

    private final ApiKeys keys;

    @Inject
    ApiKeyResource(ApiKeys keys) {
        this.keys = keys;
    }

    /** The caller's keys. */
    @GET
    @Needs(Permission.SELF)
    @Operation(summary = "List your API keys, the oldest first")
    public Uni<Map<String, List<ApiKeyView>>> list(@Context RoutingContext request) {
        return keys.of(CurrentCaller.of(request)).map(all -> Map.of("api_keys", all));
    }

    /** Makes a key; not with a key, which might otherwise outlive its own end. */
    @POST
    @Needs(Permission.SELF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make an API key",
            description = "Only after a login, not with a key. The answer is the only one that shows it: send it as"
                    + " X-API-Key, or as a bearer token.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ApiKeyBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The key, shown this once",
            content = @Content(schema = @Schema(implementation = ApiKeyView.class)))
    @APIResponse(responseCode = "409", description = "You have too many, or no account")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    public Uni<RestResponse<ApiKeyView>> make(byte[] body, @Context RoutingContext request) {
        Caller caller = CurrentCaller.of(request);
        String credential = Credential.of(request.request());
        if (credential != null && ApiKeys.isKey(credential)) {
            throw new DomainError(ErrorKind.CONFLICT, "A key makes no keys: log in");
        }
        return keys.make(caller, NewKey.read(body, caller.role())).map(ApiKeyResource::made);
    }

    /** Revokes a key; it is refused from the next call on. */
    @DELETE
    @Needs(Permission.SELF)
    @Path("{id}")
    @Operation(summary = "Revoke an API key")
    @APIResponse(responseCode = "204", description = "It is good no more")
    public Uni<Void> revoke(@PathParam("id") UUID id, @Context RoutingContext request) {
        return keys.revoke(CurrentCaller.of(request), id);
    }

    private static RestResponse<ApiKeyView> made(ApiKeyView key) {
        return RestResponse.ResponseBuilder.<ApiKeyView>create(RestResponse.Status.CREATED)
                .location(URI.create(PATH + "/" + key.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(key)
                .build();
    }
}
