package org.driftline.commander.metric;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.http.Problem;
import org.driftline.commander.identity.Permission;

/** Where numbers about missions are recorded and read. */
@Path("/api/v1/missions/{id}/metrics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "missions")
public class MetricResource {
    private static final int LONGEST_TYPE = 64;

    private final MetricService metrics;

    @Inject
    MetricResource(MetricService metrics) {
        this.metrics = metrics;
    }

    /** A page of metrics. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Operation(
            summary = "List a mission's metrics, the newest first",
            description =
                    "When a mission is completed, the system records execution_time, and of a drift particle_steps and"
                            + " the areas area_50, area_90 and area_95 at the end of the run.")
    @APIResponse(
            responseCode = "200",
            description = "The metrics",
            content = @Content(schema = @Schema(implementation = MetricPage.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    public Uni<MetricPage> list(
            @PathParam("id") UUID mission,
            @QueryParam("type") @Parameter(description = "Only this type") @Nullable String type,
            @QueryParam("cursor") @Parameter(description = "The next_cursor of the page before") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1 to 100, 50 when left out") @Nullable String limit) {
        QueryFields query = new QueryFields();
        String wanted = query.text("type", type, LONGEST_TYPE);
        PageSlice slice = query.slice(cursor, limit);
        query.done();
        return metrics.page(mission, wanted, slice);
    }

    /** All of them in a few numbers. */
    @GET
    @Path("aggregates")
    @Needs(Permission.MISSIONS_READ)
    @Operation(summary = "Get count, minimum, maximum, mean and last value per type of metric")
    @APIResponse(
            responseCode = "200",
            description = "The aggregates",
            content = @Content(schema = @Schema(implementation = MetricAggregate.All.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    public Uni<MetricAggregate.All> aggregates(
            @PathParam("id") UUID mission,
            @QueryParam("type") @Parameter(description = "Only this type") @Nullable String type) {
        QueryFields query = new QueryFields();
        String wanted = query.text("type", type, LONGEST_TYPE);
        query.done();
        return metrics.aggregates(mission, wanted);
    }

    /** Records a number. */
    @POST
    @Needs(Permission.MISSIONS_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Record a metric, such as survivors_found or area_searched")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MetricBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = Metric.class)))
    @APIResponse(responseCode = "404", description = "There is no such mission")
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<Metric>> record(
            @PathParam("id") UUID mission, byte[] body, @Context RoutingContext request) {
        return metrics.record(CurrentCaller.of(request), mission, JsonBody.read(body))
                .map(MetricResource::created);
    }

    private static RestResponse<Metric> created(Metric metric) {
        return RestResponse.ResponseBuilder.<Metric>create(RestResponse.Status.CREATED)
                .location(URI.create("/api/v1/missions/" + metric.missionId() + "/metrics"))
                .entity(metric)
                .build();
    }
}
