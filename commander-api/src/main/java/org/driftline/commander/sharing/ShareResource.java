package org.driftline.commander.sharing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.driftline.commander.account.LoginNames;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Where missions are shared. */
@Path("/api/v1/missions/{id}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class ShareResource {
    private final ShareService shares;

    @Inject
    ShareResource(ShareService shares) {
        this.shares = shares;
    }

    /** Who else may see a mission. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(summary = "List whom a mission is shared with", description = "For its owner, and for coordinators.")
    public Uni<Map<String, List<ShareView>>> list(@PathParam("id") UUID mission, @Context RoutingContext request) {
        return shares.of(CurrentCaller.of(request), mission).map(all -> Map.of("shares", all));
    }

    /** Lets somebody see a mission, or steer it. */
    @PUT
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{account}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Share a mission",
            description = "With a user name. Who may write still needs a role that may; only the owner and coordinators"
                    + " share.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ShareBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "Shared",
            content = @Content(schema = @Schema(implementation = ShareView.class)))
    @APIResponse(responseCode = "409", description = "It is the account's own mission")
    @APIResponse(responseCode = "422", description = "access is neither read nor write")
    public Uni<ShareView> share(
            @PathParam("id") UUID mission,
            @PathParam("account") String account,
            byte[] body,
            @Context RoutingContext request) {
        MissionAccess access = ShareBody.read(body);
        ShareView wanted = ShareView.of(known(account), access);
        return shares.share(CurrentCaller.of(request), mission, wanted, access);
    }

    /** Lets somebody see a mission no more. */
    @DELETE
    @Needs(Permission.MISSIONS_WRITE)
    @Path("{account}")
    @Operation(summary = "Take a share back")
    @APIResponse(responseCode = "204", description = "The mission is not shared with that account any more")
    public Uni<Void> unshare(
            @PathParam("id") UUID mission, @PathParam("account") String account, @Context RoutingContext request) {
        return shares.unshare(CurrentCaller.of(request), mission, known(account));
    }

    /** A name as accounts have them; no other is looked for. */
    private static String known(String account) {
        String username = LoginNames.normalised(account);
        if (LoginNames.usernameProblem(username) != null) {
            throw new DomainError(ErrorKind.NOT_FOUND, "There is no account of this name");
        }
        return username;
    }
}
