package org.driftline.commander.webhook;

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

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.identity.Permission;

/** Where a caller's own addresses for events are kept. */
@Path(WebhookResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class WebhookResource {
    static final String PATH = "/api/v1/webhooks";

    private final Webhooks webhooks;
    private final WebhookConfig config;

    @Inject
    WebhookResource(Webhooks webhooks, WebhookConfig config) {
        this.webhooks = webhooks;
        this.config = config;
    }

    /** Registers an address. */
    @POST
    @Needs(Permission.WEBHOOKS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Have events sent to an address",
            description =
                    "All that happens from now on and that you may see. The secret is shown this once; requests carry "
                            + "Driftline-Signature: t=<seconds>,v1=<HMAC-SHA-256 of \"t.body\" in hex>.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = WebhookBody.class)))
    @APIResponse(responseCode = "201", description = "Registered")
    public Uni<RestResponse<WebhookView>> register(byte[] body, @Context RoutingContext request) {
        WebhookBody.Wanted wanted = WebhookBody.read(JsonBody.read(body), config.allowPrivate());
        return webhooks.register(CurrentCaller.of(request), wanted)
                .map(webhook -> RestResponse.ResponseBuilder.<WebhookView>create(RestResponse.Status.CREATED)
                        .location(URI.create(PATH + "/" + webhook.id()))
                        .entity(WebhookView.withSecret(webhook))
                        .build());
    }

    /** All of them. */
    @GET
    @Needs(Permission.WEBHOOKS_WRITE)
    @Operation(summary = "List your addresses for events")
    public Uni<Map<String, List<WebhookView>>> list(@Context RoutingContext request) {
        return webhooks.of(CurrentCaller.of(request))
                .map(found ->
                        Map.of("webhooks", found.stream().map(WebhookView::of).toList()));
    }

    /** One of them. */
    @GET
    @Path("{id}")
    @Needs(Permission.WEBHOOKS_WRITE)
    @Operation(summary = "Get one of your addresses for events")
    public Uni<WebhookView> one(@PathParam("id") UUID id, @Context RoutingContext request) {
        return webhooks.one(CurrentCaller.of(request), id).map(WebhookView::of);
    }

    /** Ends it. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.WEBHOOKS_WRITE)
    @Operation(summary = "Have no more events sent to an address")
    @APIResponse(responseCode = "204", description = "Removed")
    public Uni<Void> remove(@PathParam("id") UUID id, @Context RoutingContext request) {
        return webhooks.remove(CurrentCaller.of(request), id);
    }

    /** Goes on after a pause. */
    @POST
    @Path("{id}/resume")
    @Needs(Permission.WEBHOOKS_WRITE)
    @Operation(
            summary = "Send to a paused address again",
            description =
                    "An address is paused when a delivery was given up after a day of tries; what it missed follows.")
    @APIResponse(responseCode = "204", description = "Not paused any more")
    public Uni<Void> resume(@PathParam("id") UUID id, @Context RoutingContext request) {
        return webhooks.resume(CurrentCaller.of(request), id);
    }
}
