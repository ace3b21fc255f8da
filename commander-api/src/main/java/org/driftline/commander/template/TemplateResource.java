package org.driftline.commander.template;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Where templates are kept. */
@Path(TemplateResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "templates")
public class TemplateResource {
    static final String PATH = "/api/v1/templates";

    private final TemplateService templates;

    @Inject
    TemplateResource(TemplateService templates) {
        this.templates = templates;
    }

    /** Keeps a new template. */
    @POST
    @Needs(Permission.TEMPLATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Post a template",
            description =
                    "The mission is a body for POST /missions in which texts may hold ${name}. A text that is nothing"
                            + " but a placeholder becomes the variable itself, with its type; an optional variable that is not"
                            + " given leaves the field out. $${name} stands for ${name}.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept as version 1; Location tells where",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Some fields are not acceptable, or the template can give no mission; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<RestResponse<TemplateView>> create(byte[] body, @Context RoutingContext request) {
        return templates
                .create(CurrentCaller.of(request), TemplateDefinition.read(JsonBody.read(body)))
                .map(TemplateView::of)
                .map(TemplateResource::created);
    }

    /** A page of templates. */
    @GET
    @Needs(Permission.TEMPLATES_READ)
    @Operation(summary = "List templates, your own and those that are shared, the newest first")
    public Uni<TemplateView.Page> list(
            @QueryParam("archived") @Parameter(description = "true for those that are archived") @Nullable String archived,
            @QueryParam("cursor") @Parameter(description = "The next_cursor of the page before") @Nullable String cursor,
            @QueryParam("limit") @Parameter(description = "1 to 100, 50 when left out") @Nullable String limit,
            @Context RoutingContext request) {
        QueryFields query = new QueryFields();
        PageSlice slice = query.slice(cursor, limit);
        boolean old = query.flag("archived", archived, false);
        query.done();
        return templates.page(CurrentCaller.of(request), old, slice);
    }

    /** One template. */
    @GET
    @Path("{id}")
    @Needs(Permission.TEMPLATES_READ)
    @Operation(summary = "Get a template in its newest version, or in the one asked for")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(responseCode = "404", description = "There is no such template or version")
    public Uni<TemplateView> one(
            @PathParam("id") UUID id,
            @QueryParam("version") @Parameter(description = "1 for the first") @Nullable String version,
            @Context RoutingContext request) {
        QueryFields query = new QueryFields();
        Integer number = query.whole("version", version);
        query.done();
        return templates.find(CurrentCaller.of(request), id, number).map(TemplateView::of);
    }

    /** All versions of a template. */
    @GET
    @Path("{id}/versions")
    @Needs(Permission.TEMPLATES_READ)
    @Operation(summary = "List a template's versions")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = TemplateVersions.class)))
    @APIResponse(responseCode = "404", description = "There is no such template")
    public Uni<TemplateVersions> versions(@PathParam("id") UUID id, @Context RoutingContext request) {
        return templates.versions(CurrentCaller.of(request), id);
    }

    /** Makes a template's next version. */
    @PUT
    @Path("{id}")
    @Needs(Permission.TEMPLATES_WRITE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change a template",
            description = "Makes a new version; missions keep the version they were made from.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = TemplateBody.class)))
    @APIResponse(
            responseCode = "200",
            description = "The new version",
            content = @Content(schema = @Schema(implementation = TemplateView.class)))
    @APIResponse(responseCode = "403", description = "It is somebody else's, who shares it for reading")
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "It is archived")
    @APIResponse(
            responseCode = "422",
            description = "Some fields are not acceptable; errors names each of them",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public Uni<TemplateView> update(@PathParam("id") UUID id, byte[] body, @Context RoutingContext request) {
        return templates
                .update(CurrentCaller.of(request), id, TemplateDefinition.read(JsonBody.read(body)))
                .map(TemplateView::of);
    }

    /** Takes a template away. */
    @DELETE
    @Path("{id}")
    @Needs(Permission.TEMPLATES_WRITE)
    @Operation(
            summary = "Delete a template",
            description = "One from which missions were made is archived instead: they keep what they were made from.")
    @APIResponse(responseCode = "204", description = "It is gone, or archived")
    @APIResponse(responseCode = "403", description = "It is somebody else's, who shares it for reading")
    @APIResponse(responseCode = "404", description = "There is no such template")
    @APIResponse(responseCode = "409", description = "It is archived already")
    public Uni<Void> delete(@PathParam("id") UUID id, @Context RoutingContext request) {
        return templates.remove(CurrentCaller.of(request), id);
    }

    private static RestResponse<TemplateView> created(TemplateView template) {
        return RestResponse.ResponseBuilder.<TemplateView>create(RestResponse.Status.CREATED)
                .location(URI.create(PATH + "/" + template.templateId()))
                .entity(template)
                .build();
    }
}
