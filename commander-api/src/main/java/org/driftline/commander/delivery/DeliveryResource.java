package org.driftline.commander.delivery;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.CurrentCaller;
import org.driftline.commander.access.Needs;
import org.driftline.commander.database.Database;
import org.driftline.commander.fields.PageSlice;
import org.driftline.commander.fields.QueryFields;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.webhook.Webhooks;

/** Where a caller reads how deliveries to his addresses went. */
@Path("/api/v1/webhooks/{id}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "events")
public class DeliveryResource {
    private final Webhooks webhooks;
    private final DeliveryStore deliveries;
    private final Database database;

    @Inject
    DeliveryResource(Webhooks webhooks, DeliveryStore deliveries, Database database) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.database = database;
    }

    /** A part of an address's log. */
    @GET
    @Needs(Permission.WEBHOOKS_WRITE)
    @Operation(summary = "Read how deliveries to an address went, newest first")
    public Uni<DeliveryPage> page(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @Nullable String limit,
            @Context RoutingContext request) {
        QueryFields query = new QueryFields();
        PageSlice slice = query.slice(cursor, limit);
        query.done();
        return webhooks.one(CurrentCaller.of(request), id)
                .chain(webhook -> database.reading(session -> deliveries.page(session, id, slice)))
                .map(found -> DeliveryPage.of(found, slice));
    }
}
