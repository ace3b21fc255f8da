package org.driftline.commander.catalogue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Permission;
import org.driftline.drift.object.ObjectClasses;

/** What a mission can be about. */
@Path("/api/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "catalogue")
public class CatalogueResource {
    private final ForcingShelf forcing;

    @Inject
    CatalogueResource(ForcingShelf forcing) {
        this.forcing = forcing;
    }

    /** The kinds of objects that can drift. */
    @GET
    @Needs(Permission.CATALOGUE_READ)
    @Path("object-types")
    @NonBlocking
    @Operation(summary = "List the kinds of objects that can drift")
    public Map<String, List<ObjectTypeView>> objectTypes() {
        return Map.of(
                "object_types",
                ObjectClasses.all().stream().map(ObjectTypeView::of).toList());
    }

    /** The forcing there is. */
    @GET
    @Needs(Permission.CATALOGUE_READ)
    @Path("forcing")
    @Operation(summary = "List the forcing files, with what they cover or why they cannot be used")
    public Uni<Map<String, List<ForcingView>>> forcing() {
        return forcing.entries()
                .map(entries ->
                        Map.of("forcing", entries.stream().map(ForcingView::of).toList()));
    }
}
