package org.driftline.commander.people;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.fields.QueryFields;
import org.driftline.commander.identity.Permission;

/** Where admins look after everybody's accounts. */
@Path(AccountResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class AccountResource {
    static final String PATH = "/api/v1/accounts";

    private final AccountService accounts;

    @Inject
    AccountResource(AccountService accounts) {
        this.accounts = accounts;
    }

    /** All accounts, page by page. */
    @GET
    @Needs(Permission.ACCOUNTS_ADMIN)
    @Operation(summary = "List accounts, oldest first")
    public Uni<AccountView.Page> list(
            @QueryParam("cursor") @Parameter(description = "The next_cursor of the page before") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1 to 100, 50 when left out") @Nullable String limit) {
        QueryFields fields = new QueryFields();
        PageSlice slice = fields.slice(cursor, limit);
        fields.done();
        return accounts.page(slice).map(found -> AccountView.Page.of(found, slice));
    }

    /** One account. */
    @GET
    @Needs(Permission.ACCOUNTS_ADMIN)
    @Path("{id}")
    @Operation(summary = "Get an account")
    public Uni<AccountView> one(@PathParam("id") UUID id) {
        return accounts.one(id).map(AccountView::of);
    }

    /** Makes an account with any role; the operators' key makes the first admin so. */
    @POST
    @Needs(Permission.ACCOUNTS_ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Make an account", description = "The first admin is made with the operators' key.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegistrationBody.ByAdmin.class)))
    @APIResponse(
            responseCode = "201",
            description = "The account",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "The name or address is taken")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    public Uni<RestResponse<AccountView>> add(byte[] body) {
        return accounts.add(AccountBodies.byAdmin(body)).map(AccountView::of).map(AccountResource::created);
    }

    /** Changes somebody else's role, password, or whether he may come in at all; it counts from his next call on. */
    @PATCH
    @Needs(Permission.ACCOUNTS_ADMIN)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change an account",
            description = "Counts from its next call on. Disabling and new passwords end all of its sessions.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegistrationBody.Change.class)))
    @APIResponse(
            responseCode = "200",
            description = "The account as it is now",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "409", description = "It is your own account")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    public Uni<AccountView> change(@PathParam("id") UUID id, byte[] body, @Context RoutingContext request) {
        return accounts.change(CurrentCaller.of(request), id, AccountBodies.adminChange(body))
                .map(AccountView::of);
    }

    private static RestResponse<AccountView> created(AccountView account) {
        return RestResponse.ResponseBuilder.<AccountView>create(RestResponse.Status.CREATED)
                .location(URI.create(PATH + "/" + account.id()))
                .entity(account)
                .build();
    }
}
