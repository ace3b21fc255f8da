package org.driftline.commander.download;

import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Needs;
import org.driftline.commander.identity.Permission;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;
import org.driftline.commander.result.Artifact;
import org.driftline.commander.storage.ResultStorage;
import org.driftline.io.store.ObjectKey;

/** Where results are had. */
@Path("/api/v1/missions/{id}")
@Tag(name = "results")
public class ResultResource {
    private static final String RANGE = "Range";

    private final AcceptedResults results;
    private final ResultStorage storage;

    @Inject
    ResultResource(AcceptedResults results, ResultStorage storage) {
        this.results = results;
        this.storage = storage;
    }

    /** What a mission resulted in. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Path("results")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get a mission's result and the list of its files")
    @APIResponse(responseCode = "200", description = "The result")
    @APIResponse(responseCode = "409", description = "There is no result yet, or none will be")
    public Uni<ResultView> results(@PathParam("id") UUID missionId) {
        return results.of(missionId).map(ResultView::of);
    }

    /** What a result was made from. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Path("provenance")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Get what a mission's result was made from")
    public Uni<ProvenanceView> provenance(@PathParam("id") UUID missionId) {
        return results.of(missionId).map(ProvenanceView::of);
    }

    /** One file of a result, or a part of it; blocking, so that the bytes are read and sent on a worker thread. */
    @GET
    @Needs(Permission.MISSIONS_READ)
    @Path("results/{artifact}")
    @Blocking
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Get one file of a mission's result",
            description = "Understands Range with one range of bytes.")
    @APIResponse(responseCode = "200", description = "The file")
    @APIResponse(responseCode = "206", description = "The part of the file that was asked for")
    @APIResponse(responseCode = "416", description = "No byte of the range exists")
    public Uni<Response> artifact(
            @PathParam("id") UUID missionId,
            @PathParam("artifact") String name,
            @HeaderParam(RANGE) @Nullable String range) {
        return results.of(missionId)
                .map(result -> result.manifest().artifact(name).orElseThrow(() -> missing(name)))
                .chain(artifact -> part(artifact, range));
    }

    private Uni<Response> part(Artifact artifact, @Nullable String header) {
        Optional<ByteRange> range = ByteRange.parse(header, artifact.size());
        long first = range.map(ByteRange::first).orElse(0L);
        long length = range.map(ByteRange::length).orElse(artifact.size());
        return storage.open(new ObjectKey(artifact.key()), first, length)
                .map(stream -> answer(artifact, range, stream));
    }

    private static Response answer(Artifact artifact, Optional<ByteRange> range, InputStream stream) {
        Response.ResponseBuilder answer = Response.status(
                        range.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity(new GenericEntity<>(stream, InputStream.class))
                .type(artifact.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, range.map(ByteRange::length).orElse(artifact.size()))
                .header(HttpHeaders.ETAG, '"' + artifact.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + artifact.name() + '"')
                .header("Accept-Ranges", "bytes");
        range.ifPresent(part -> answer.header("Content-Range", part.text()));
        return answer.build();
    }

    private static DomainError missing(String name) {
        return new DomainError(ErrorKind.NOT_FOUND, "The result has no file " + name);
    }
}
