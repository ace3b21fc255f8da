package org.driftline.commander.people;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.ClientAddress;
import org.driftline.commander.identity.Permission;

/** Where people look after their own accounts. */
@Path("/api/v1/users/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class ProfileResource {
    private final ProfileService profiles;

    @Inject
    ProfileResource(ProfileService profiles) {
        this.profiles = profiles;
    }

    /** Who the caller is. */
    @GET
    @Needs(Permission.SELF)
    @Operation(summary = "Get your own account")
    public Uni<AccountView> profile(@Context RoutingContext request) {
        return profiles.profile(CurrentCaller.of(request));
    }

    /** Changes what is in the body, and nothing else. */
    @PATCH
    @Needs(Permission.SELF)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change your own account",
            description = "Fields that are left out stay. A new password needs the old one, and ends all sessions.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegistrationBody.Profile.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "The address is another account's")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    public Uni<AccountView> change(byte[] body, @Context RoutingContext request) {
        return profiles.change(CurrentCaller.of(request), AccountBodies.profile(body), ClientAddress.of(request));
    }
}
