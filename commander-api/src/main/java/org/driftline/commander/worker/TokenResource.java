package org.driftline.commander.worker;

import java.time.Clock;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
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
import org.driftline.events.token.WorkerToken;

/** Where workers get their tokens. */
@Path("/api/v1/auth/token")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "workers")
public class TokenResource {
    private final WorkerTokens tokens;
    private final CancelledStore cancelled;
    private final WorkerStore workers;
    private final Clock clock = Clock.systemUTC();

    @Inject
    TokenResource(WorkerTokens tokens, CancelledStore cancelled, WorkerStore workers) {
        this.tokens = tokens;
        this.cancelled = cancelled;
        this.workers = workers;
    }

    /** A token for 30 seconds. */
    @POST
    @RecordsRefusalsOnly
    @Open("workers show their own credential")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Get a worker token",
            description = "For workers, with their credential as the bearer token. The answer also names those of the"
                    + " missions asked about that were cancelled.")
    @RequestBody(content = @Content(schema = @Schema(implementation = TokenRequest.class)))
    public Uni<RestResponse<TokenAnswer>> issue(
            byte[] body, @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization) {
        TokenRequest request = TokenRequest.read(JsonBody.read(body));
        WorkerToken token = tokens.issue(request.workerId(), credential(authorization))
                .orElseThrow(() -> refused(request.workerId()));
        return workers.seen(request.workerId(), clock.instant())
                .chain(() -> cancelled.cancelled(request.missions()))
                .map(missions -> TokenAnswer.of(token, missions))
                .map(TokenResource::answer);
    }

    private static RestResponse<TokenAnswer> answer(TokenAnswer answer) {
        return RestResponse.ResponseBuilder.ok(answer)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
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
