package org.driftline.commander.worker;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import org.driftline.commander.access.Open;
import org.driftline.commander.audit.RecordsRefusalsOnly;
import org.driftline.commander.http.BearerToken;
import org.driftline.commander.http.JsonBody;
import org.driftline.commander.problem.DomainError;
import org.driftline.commander.problem.ErrorKind;

/** Where workers get their tokens. */
@Path("/api/v1/auth/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class TokenResource {
    private final WorkerTokens tokens;

    @Inject
    TokenResource(WorkerTokens tokens) {
        this.tokens = tokens;
    }

    /** A token for 30 seconds. */
    @POST
    @RecordsRefusalsOnly
    @Open("workers show their own credential")
    @Consumes(MediaType.APPLICATION_JSON)
    @NonBlocking
    @Operation(summary = "Get a worker token", description = "For workers, with their credential as the bearer token.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TokenRequest.class)))
    public RestResponse<TokenAnswer> issue(
            byte[] body, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        String workerId = workerId(body);
        TokenAnswer answer = tokens.issue(workerId, credential(authorization))
                .map(TokenAnswer::of)
                .orElseThrow(() -> refused(workerId));
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String workerId(byte[] body) {
        JsonNode workerId = JsonBody.read(body).path("worker_id");
        if (!workerId.isTextual() || workerId.textValue().isBlank()) {
            throw DomainError.invalid("worker_id", "must be the worker's id");
        }
        return workerId.textValue();
    }

    private static String credential(@Nullable String authorization) {
        String bearer = BearerToken.of(authorization);
        return bearer == null ? "" : bearer;
    }

    private static DomainError refused(String workerId) {
        Log.warnf("worker token refused length=%d", workerId.length());
        return new DomainError(ErrorKind.UNAUTHENTICATED, "This is not the credential of that worker");
    }
}
