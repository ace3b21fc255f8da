package org.driftline.commander.people;

import java.net.URI;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import org.driftline.commander.access.Open;
import org.driftline.commander.identity.Role;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Where people make accounts for themselves. */
@Path("/api/v1/auth/register")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "accounts")
public class RegisterResource {
    private final AccountService accounts;
    private final RegistrationConfig config;

    @Inject
    RegisterResource(AccountService accounts, RegistrationConfig config) {
        this.accounts = accounts;
        this.config = config;
    }

    /** Makes an account, where registration is open. */
    @POST
    @Open("who registers has no account yet; shut unless driftline.accounts.registration is open")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Register", description = "Where registration is closed, admins make the accounts.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RegistrationBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "The account; log in next",
            content = @Content(schema = @Schema(implementation = AccountView.class)))
    @APIResponse(responseCode = "403", description = "Registration is closed here")
    @APIResponse(responseCode = "409", description = "The name or address is taken")
    @APIResponse(responseCode = "422", description = "Some fields are not acceptable; errors names each of them")
    public Uni<RestResponse<AccountView>> register(byte[] body) {
        if (config.registration() == RegistrationConfig.Registration.CLOSED) {
            throw new DomainError(ErrorKind.FORBIDDEN, "Registration is closed here: ask an admin for an account");
        }
        Role role = RegistrationCheck.role(config.registrationRole()).orElseThrow();
        return accounts.add(AccountBodies.registration(body, role))
                .map(AccountView::of)
                .map(account -> RestResponse.ResponseBuilder.<AccountView>create(RestResponse.Status.CREATED)
                        .location(URI.create("/api/v1/users/me"))
                        .entity(account)
                        .build());
    }
}
